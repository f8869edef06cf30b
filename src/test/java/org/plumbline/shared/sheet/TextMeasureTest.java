package org.plumbline.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextMeasureTest {

    @Test
    void aShortTextTakesOneLine() {
        assertThat(TextMeasure.lines("", 20)).isEqualTo(1);
        assertThat(TextMeasure.lines("Sepsis alert", 20)).isEqualTo(1);
    }

    @Test
    void aLineBreakBeginsALine() {
        assertThat(TextMeasure.lines("one\ntwo\nthree", 20)).isEqualTo(3);
        assertThat(TextMeasure.lines("one\n\nthree\n", 20)).isEqualTo(4);
    }

    @Test
    void wordsThatDoNotFitGoToTheNextLine() {
        assertThat(TextMeasure.lines("patients are treated late and nobody notices", 20))
                .isEqualTo(3);
    }

    @Test
    void aWordLongerThanTheCellIsBroken() {
        assertThat(TextMeasure.lines("x".repeat(100), 20)).isBetween(5, 7);
    }

    @Test
    void noRowIsHigherThanExcelAllows() {
        assertThat(TextMeasure.height(1_000)).isEqualTo(TextMeasure.TALLEST);
    }

    @Property
    void aWiderCellNeverNeedsMoreLines(
            @ForAll @AlphaChars @StringLength(max = 300) String letters,
            @ForAll @IntRange(min = 10, max = 80) int width) {
        var text = letters.replace('q', ' ').replace('Q', '\n');

        assertThat(TextMeasure.lines(text, width + 10)).isLessThanOrEqualTo(TextMeasure.lines(text, width));
    }
}
