package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonWriter;

class OneLineEachTest {

    @Test
    void anEntryIsOneLineWhateverIsInIt() {
        var json = JsonWriter.<Object>of(members -> {
            members.add("message", Object::toString);
            new OneLineEach().customize(members);
        });

        var line = json.writeToString("a\r\nb\u2028c\u2029d\u0085e\u001b[31mf");

        assertThat(line).isEqualTo("{\"message\":\"a\\r\\nb\\nc\\nd\\u0085e\\u001B[31mf\"}");
        assertThat(line.chars().filter(sign -> Character.isISOControl(sign) || sign > 126))
                .isEmpty();
    }
}
