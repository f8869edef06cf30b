package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsADocument() throws Json.Unreadable {
        var read = Json.read("{\"a\": [1, -0.0, 9223372036854775808, \"x\"]}");

        assertThat(read.at("/a/3").asString()).isEqualTo("x");
        assertThat(read.at("/a/2").bigIntegerValue()).hasToString("9223372036854775808");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": {"severity": 1, "severity": 2}} | /a/severity
            {"a": [0, 1e999999999]}               | /a/1
            {"a": [0, -1e400]}                    | /a/1
            {"a": NaN}                            | /a
            {"a": Infinity}                       | /a
            """)
    void saysWhereItStops(String text, String pointer) {
        assertThatExceptionOfType(Json.Unreadable.class)
                .isThrownBy(() -> Json.read(text))
                .matches(refusal -> refusal.pointer().equals(pointer), pointer);
    }

    @Test
    void refusesWhatIsTooDeep() throws Json.Unreadable {
        assertThat(Json.read("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
        assertUnreadable("[".repeat(65) + "]".repeat(65));
        assertUnreadable("[".repeat(100_000));
        assertUnreadable("{\"a\":".repeat(100_000));
    }

    @Test
    void refusesWhatIsTooLong() throws Json.Unreadable {
        assertThat(Json.read("\"" + "a".repeat(1 << 20) + "\"").isString()).isTrue();
        assertUnreadable("\"" + "a".repeat((1 << 20) + 1) + "\"");
        assertUnreadable("9".repeat(101));
        assertUnreadable("9".repeat(1_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{} {}", "[1,]", "{'a': 1}", "[01]", "\"\u0000\"", "// x\n{}"})
    void refusesWhatIsNoDocument(String text) {
        assertUnreadable(text);
    }

    private static void assertUnreadable(String text) {
        assertThatExceptionOfType(Json.Unreadable.class).isThrownBy(() -> Json.read(text));
    }
}
