package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../../x.csv          | x.csv
            ..\\..\\x.csv          | x.csv
            /etc/passwd          | passwd
            C:\\x.csv             | x.csv
            a/b.csv              | b.csv
            .htaccess            | .htaccess
            ..                   | file
            /                    | file
            systems 2026.csv     | systems 2026.csv
            Überblick – März.csv | Überblick – März.csv
            """)
    void isTheLastPart(String sent, String shown) {
        assertThat(FileName.shown(sent)).isEqualTo(shown);
    }

    @Test
    void holdsNothingThatIsNotSeen() {
        assertThat(FileName.shown("a\r\nb\u0000\u001b[31m\u202Evsc.exe\u2028.csv"))
                .isEqualTo("ab[31mvsc.exe.csv");
    }

    @Test
    void keepsItsEndingWhenItIsCut() {
        assertThat(FileName.shown("x".repeat(300) + ".csv"))
                .hasSize(120)
                .endsWith("xxx.csv")
                .contains("…");
    }
}
