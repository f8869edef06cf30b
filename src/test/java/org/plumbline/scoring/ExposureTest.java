package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.scoring.Level.HIGH;
import static org.plumbline.scoring.Level.MODERATE;
import static org.plumbline.scoring.Level.VERY_HIGH;
import static org.plumbline.scoring.Level.VERY_LOW;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ExposureTest {

    private static final Exposure NOT_ASSESSED = new Exposure.NotAssessed();

    @Test
    void notAssessedSortsAsHigh() {
        assertThat(Stream.of(Exposure.of(VERY_HIGH), NOT_ASSESSED, Exposure.of(VERY_LOW), Exposure.of(MODERATE))
                        .sorted(Exposure.BY_URGENCY))
                .containsExactly(Exposure.of(VERY_LOW), Exposure.of(MODERATE), NOT_ASSESSED, Exposure.of(VERY_HIGH));
        assertThat(Exposure.BY_URGENCY.compare(NOT_ASSESSED, Exposure.of(HIGH))).isZero();
    }

    @Test
    void notAssessedIsNotHigh() {
        assertThat(NOT_ASSESSED).isNotEqualTo(Exposure.of(HIGH));
        assertThat(NOT_ASSESSED.level()).isNull();
        assertThat(NOT_ASSESSED.rank()).isEqualTo(4);
    }

    @Test
    void withoutALevelItIsNotAssessed() {
        assertThat(Exposure.of(null)).isEqualTo(NOT_ASSESSED);
    }

    @Test
    void ranksFromOneToFive() {
        assertThat(Stream.of(Level.values()).map(Exposure::of).map(Exposure::rank))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void isAboveOnlyWhatIsLessUrgent() {
        assertThat(NOT_ASSESSED.isAbove(Exposure.of(MODERATE))).isTrue();
        assertThat(NOT_ASSESSED.isAbove(Exposure.of(HIGH))).isFalse();
        assertThat(Exposure.of(VERY_HIGH).isAbove(NOT_ASSESSED)).isTrue();
    }

    @Property
    void levelsOrderAsTheirExposures(@ForAll Level one, @ForAll Level other) {
        assertThat(Exposure.of(one).isAbove(Exposure.of(other))).isEqualTo(one.isAbove(other));
        assertThat(Exposure.of(one).level()).isEqualTo(one);
    }
}
