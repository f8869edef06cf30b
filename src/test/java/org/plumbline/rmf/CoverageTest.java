package org.plumbline.rmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, true, 1, 0",
        "IN_PROGRESS, true, 1, 0",
        "IN_PLACE, true, 1, 1",
        "VERIFIED, true, 1, 1",
        "NOT_APPLICABLE, true, 0, 0",
        "NOT_APPLICABLE, false, 1, 0"
    })
    void countsOneAnswer(AnswerStatus status, boolean reasoned, int applicable, int covered) {
        var coverage = Coverage.of(status, reasoned, null);

        assertThat(coverage.applicable()).isEqualTo(applicable);
        assertThat(coverage.covered()).isEqualTo(covered);
    }

    @Test
    void threeOfSeventyTwo() {
        var coverage = Coverage.untouched(69)
                .plus(Coverage.of(AnswerStatus.IN_PLACE, false, 3))
                .plus(Coverage.of(AnswerStatus.VERIFIED, false, 4))
                .plus(Coverage.of(AnswerStatus.IN_PLACE, false, null));

        assertThat(coverage.covered()).isEqualTo(3);
        assertThat(coverage.applicable()).isEqualTo(72);
        assertThat(coverage.gaps()).isEqualTo(69);
        assertThat(coverage.averageMaturity()).hasValue(3.5);
    }

    @Test
    void nothingApplicableIsNotComplete() {
        assertThat(Coverage.of(AnswerStatus.NOT_APPLICABLE, true, null).isComplete())
                .isFalse();
        assertThat(Coverage.NONE.averageMaturity()).isEmpty();
    }

    @Test
    void thePartsCannotExceedTheWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Coverage(1, 1, 1, 0, 0, 0, 0));
    }

    @Property
    void everyOutcomeIsExactlyOneThing(@ForAll("answers") List<Standing> answers) {
        var coverage = sum(answers);

        assertThat(coverage.total()).isEqualTo(answers.size());
        assertThat(coverage.notApplicable() + coverage.covered() + coverage.inProgress() + coverage.notStarted())
                .isEqualTo(answers.size());
        assertThat(coverage.covered()).isLessThanOrEqualTo(coverage.applicable());
    }

    @Property
    void takingAReasonAwayNeverImprovesCoverage(@ForAll("answers") List<Standing> answers) {
        var before = sum(answers);
        var after = sum(answers.stream()
                .map(answer -> new Standing(answer.status(), false, answer.maturity()))
                .toList());

        assertThat(after.covered()).isEqualTo(before.covered());
        assertThat(after.gaps()).isGreaterThanOrEqualTo(before.gaps());
        assertThat(after.notApplicable()).isZero();
    }

    @Property
    void categoriesAddUpToFunctionsAndFunctionsToAll(@ForAll("categories") Map<String, List<Standing>> categories) {
        var byCategory = new LinkedHashMap<String, Coverage>();
        categories.forEach((category, answers) -> byCategory.put(category, sum(answers)));
        var coverage = new CoverageByCategory(byCategory);

        assertThat(List.of("GOVERN", "MAP", "MEASURE", "MANAGE").stream()
                        .map(coverage::ofFunction)
                        .reduce(Coverage.NONE, Coverage::plus))
                .isEqualTo(coverage.total())
                .isEqualTo(
                        sum(categories.values().stream().flatMap(List::stream).toList()));
    }

    @Provide
    Arbitrary<List<Standing>> answers() {
        return standing().list().ofMaxSize(80);
    }

    @Provide
    Arbitrary<Map<String, List<Standing>>> categories() {
        return Arbitraries.maps(
                        Arbitraries.of("GOVERN 1", "GOVERN 2", "MAP 1", "MEASURE 1", "MEASURE 2", "MANAGE 4"),
                        standing().list().ofMaxSize(13))
                .ofMaxSize(6);
    }

    static Arbitrary<Standing> standing() {
        return Combinators.combine(
                        Arbitraries.of(AnswerStatus.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 4).injectNull(0.3))
                .as(Standing::new);
    }

    private static Coverage sum(List<Standing> answers) {
        return answers.stream().map(Standing::coverage).reduce(Coverage.NONE, Coverage::plus);
    }
}
