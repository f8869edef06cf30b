package org.plumbline.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ActivitySentencesTest {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    @Test
    void everySentenceNamesWhoDidItOrWhatItWasDoneTo() {
        assertThat(Collections.list(SENTENCES.getKeys()))
                .filteredOn(key -> key.startsWith("activity."))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(SENTENCES.getString(key)).as(key).containsPattern("\\{[012]}"));
    }
}
