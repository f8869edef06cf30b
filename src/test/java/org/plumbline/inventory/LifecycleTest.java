package org.plumbline.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROPOSED   | IN_REVIEW RETIRED
            IN_REVIEW  | PROPOSED PILOT PRODUCTION RETIRED
            PILOT      | IN_REVIEW PRODUCTION SUSPENDED RETIRED
            PRODUCTION | IN_REVIEW SUSPENDED RETIRED
            SUSPENDED  | IN_REVIEW PILOT PRODUCTION RETIRED
            RETIRED    | ''
            """)
    void leadsOnlyWhereTheTableSays(Lifecycle from, String to) {
        var allowed = Arrays.stream(Lifecycle.values())
                .filter(from::mayBecome)
                .map(Enum::name)
                .collect(Collectors.joining(" "));

        assertThat(allowed).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource(Lifecycle.class)
    void nothingGoesWhereItIs(Lifecycle stage) {
        assertThat(stage.mayBecome(stage)).isFalse();
    }

    @Test
    void whatIsTakenAwayNeedsAReason() {
        assertThat(Arrays.stream(Lifecycle.values()).filter(Lifecycle::needsReason))
                .containsExactly(Lifecycle.SUSPENDED, Lifecycle.RETIRED);
    }
}
