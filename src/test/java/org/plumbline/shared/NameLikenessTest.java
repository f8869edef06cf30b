package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.shared.NameLikeness.Why;

class NameLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Sepsis Alert, sepsis-alert, SAME_NAME",
        "Sepsis Alert, Epic Sepsis Alert, SAME_WORDS",
        "Sepsis Alert System, Alert for Sepsis, SAME_WORDS",
        "Radiolgy Assistant, Radiology Assistant, SIMILAR_SPELLING",
        "Ambient Scribe, Ambient Scribing, SIMILAR_SPELLING",
        "Résumé Screener, Resume screener, SAME_NAME"
    })
    void namesOfOneToolMeetAndSayWhy(String one, String other, Why why) {
        assertThat(NameLikeness.of(one).to(other))
                .hasValueSatisfying(likeness -> assertThat(likeness.why()).isEqualTo(why));
    }

    @ParameterizedTest
    @CsvSource({
        "Sepsis Alert, Bed Planner",
        "AI System, The AI Tool for Billing",
        "Chest X-ray Reader, Chart Summary",
        "Sepsis Alert, ''",
        "???, Sepsis Alert"
    })
    void differentToolsDoNot(String one, String other) {
        assertThat(NameLikeness.of(one).to(other)).isEmpty();
    }

    @Test
    void theLikerComesFirst() {
        var sought = NameLikeness.of("Sepsis Alert");

        var ranked = Stream.of("Sepsis Alerts", "Sepsis Alert", "Sepsis Alert of the North Hospital ICU")
                .flatMap(name -> sought.to(name).stream())
                .sorted()
                .map(NameLikeness::why);

        assertThat(ranked).containsExactly(Why.SAME_NAME, Why.SIMILAR_SPELLING, Why.SAME_WORDS);
    }
}
