package org.plumbline.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellToneTest {

    /** What WCAG 2.2 asks for between text and its background. */
    private static final double LEGIBLE = 4.5;

    @ParameterizedTest
    @EnumSource
    void everyWordIsLegibleOnItsColour(CellTone tone) {
        assertThat(contrast(luminance(tone.fill()), luminance(tone.text()))).isGreaterThanOrEqualTo(LEGIBLE);
    }

    @Test
    void theSeverityRampDarkensWithEveryStep() {
        var ramp = List.of(
                CellTone.SEVERITY_1,
                CellTone.SEVERITY_2,
                CellTone.SEVERITY_3,
                CellTone.SEVERITY_4,
                CellTone.SEVERITY_5);

        assertThat(ramp.stream().map(tone -> -luminance(tone.fill())).toList()).isSorted();
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
    }

    private static double linear(String hex, int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
