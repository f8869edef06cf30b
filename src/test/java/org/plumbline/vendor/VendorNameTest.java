package org.plumbline.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme Health, Inc.    | ACME  HEALTH
            Acme Health L.L.C.   | acme health
            Johnson & Johnson    | Johnson and Johnson
            Société Générale SA  | Societe Generale
            I.B.M. Corp          | IBM
            O'Reilly             | OReilly
            Booz-Allen           | Booz Allen
            Acme Co., Ltd.       | Acme
            """)
    void spellingsOfOneVendorMeet(String one, String other) {
        assertThat(VendorName.of(one).key()).isEqualTo(VendorName.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({"Alpha, Beta", "Acme Health, Acme Health Imaging", "Limited Brands, Brands", "日立, 東芝", "+++, ---"})
    void differentVendorsStayApart(String one, String other) {
        assertThat(VendorName.of(one).key()).isNotEqualTo(VendorName.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({"Inc", "Company", "???"})
    void aNameNeverLosesItsLastWord(String name) {
        assertThat(VendorName.of(name).key()).isNotEmpty();
    }
}
