package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WordlessTest {

    @Test
    void keepsKindAndPlaceAndNoWord() {
        var original = new IllegalStateException(
                "while saving Zebedee", new SQLException("Key (email)=(ada@lakeside.example) exists", "23505"));

        var written = new StringWriter();
        Wordless.of(original).printStackTrace(new PrintWriter(written, true));

        assertThat(written.toString())
                .contains("java.lang.IllegalStateException", "java.sql.SQLException, SQL state 23505")
                .contains("WordlessTest.keepsKindAndPlaceAndNoWord")
                .doesNotContain("Zebedee", "ada@");
    }

    @Test
    void endsWhereCausesGoInCircles() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        assertThat(Wordless.of(first)).hasMessage("java.lang.IllegalStateException");
    }
}
