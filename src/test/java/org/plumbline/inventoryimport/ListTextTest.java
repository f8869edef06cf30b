package org.plumbline.inventoryimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListTextTest {

    private static final List<String> SIGNS = List.of(";", "|", "\n");

    @Test
    void readsListsAsPythonAndJsonPrintThem() {
        assertThat(ListText.entries("['b) Sex', 'c) Age']", SIGNS)).containsExactly("b) Sex", "c) Age");
        assertThat(ListText.entries("[\"Patient's age\", 'a \\n b']", List.of()))
                .containsExactly("Patient's age", "a \n b");
        assertThat(ListText.entries("[]", SIGNS)).isEmpty();
        assertThat(ListText.entries("[ 'one' , ]", SIGNS)).containsExactly("one");
    }

    @Test
    void splitsBySigns() {
        assertThat(ListText.entries("Sex; Age|Race\nColor;", SIGNS)).containsExactly("Sex", "Age", "Race", "Color");
        assertThat(ListText.entries("Sex, Age", SIGNS)).containsExactly("Sex, Age");
        assertThat(ListText.entries("Sex, Age", List.of(","))).containsExactly("Sex", "Age");
    }

    @Test
    void takesWhatIsNoListAsText() {
        assertThat(ListText.entries("[draft] see wiki", SIGNS)).containsExactly("[draft] see wiki");
        assertThat(ListText.entries("['open", SIGNS)).containsExactly("['open");
        assertThat(ListText.entries("['a' 'b']", SIGNS)).containsExactly("['a' 'b']");
        assertThat(ListText.entries("[1, 2]", SIGNS)).containsExactly("[1, 2]");
        assertThat(ListText.entries("['a\\", SIGNS)).containsExactly("['a\\");
        assertThat(ListText.entries("['a\\']", SIGNS)).containsExactly("['a\\']");
        assertThat(ListText.entries(" ", SIGNS)).isEmpty();
    }
}
