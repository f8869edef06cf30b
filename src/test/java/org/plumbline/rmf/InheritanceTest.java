package org.plumbline.rmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.Framework.Category;
import org.plumbline.catalogue.Framework.Function;
import org.plumbline.catalogue.Framework.Scope;
import org.plumbline.catalogue.Framework.Subcategory;

/** A small framework: GOVERN 1 is answered once, MAP 1 by each system, MANAGE 1 has one of each. */
class InheritanceTest {

    private static final List<String> OUTCOMES =
            List.of("GOVERN 1.1", "GOVERN 1.2", "MAP 1.1", "MAP 1.2", "MANAGE 1.1", "MANAGE 1.2");

    private static final Framework RMF = new Framework(
            "small",
            "1.0.0",
            "Small",
            "Own work.",
            "Apache-2.0",
            List.of(
                    function("GOVERN", Scope.ORGANISATION, Scope.ORGANISATION),
                    function("MAP", Scope.SYSTEM, Scope.SYSTEM),
                    function("MANAGE", Scope.ORGANISATION, Scope.SYSTEM)));

    private static final Standing IN_PLACE = new Standing(AnswerStatus.IN_PLACE, false, 3);
    private static final Standing STARTED = new Standing(AnswerStatus.IN_PROGRESS, false, 1);
    private static final Standing EXCLUDED = new Standing(AnswerStatus.NOT_APPLICABLE, true, null);

    private final Inheritance inheritance = new Inheritance(RMF);

    @Test
    void aSystemInheritsWhatTheOrganisationAnswers() {
        var coverage = inheritance.ofSystem(Map.of(), Map.of(), Map.of("GOVERN 1.1", IN_PLACE, "MANAGE 1.1", EXCLUDED));

        assertThat(coverage.of("GOVERN 1").covered()).isEqualTo(1);
        assertThat(coverage.of("GOVERN 1").applicable()).isEqualTo(2);
        assertThat(coverage.of("MAP 1")).isEqualTo(Coverage.untouched(2));
        assertThat(coverage.of("MANAGE 1").applicable()).isEqualTo(1);
    }

    @Test
    void anOverrideStandsInThePlaceOfTheOrganisationsAnswer() {
        var coverage = inheritance.ofSystem(
                Map.of(), Map.of("GOVERN 1.1", STARTED), Map.of("GOVERN 1.1", IN_PLACE, "GOVERN 1.2", IN_PLACE));

        assertThat(coverage.of("GOVERN 1").covered()).isEqualTo(1);
        assertThat(coverage.of("GOVERN 1").inProgress()).isEqualTo(1);
    }

    @Test
    void theOrganisationHasNoAnswerToWhatSystemsAnswer() {
        var coverage = inheritance.ofOrganisation(Map.of("GOVERN 1.1", IN_PLACE, "MAP 1.1", IN_PLACE));

        assertThat(coverage.of("MAP 1")).isEqualTo(Coverage.NONE);
        assertThat(coverage.total().applicable()).isEqualTo(3);
        assertThat(coverage.total().covered()).isEqualTo(1);
    }

    @Test
    void manySystemsCountOnlyWhatTheyAnswerThemselves() {
        var coverage = inheritance.ofSystems(Map.of("MAP 1", IN_PLACE.coverage()), 10);

        assertThat(coverage.of("MAP 1").covered()).isEqualTo(1);
        assertThat(coverage.of("MAP 1").applicable()).isEqualTo(20);
        assertThat(coverage.of("GOVERN 1")).isEqualTo(Coverage.NONE);
        assertThat(coverage.of("MANAGE 1").applicable()).isEqualTo(10);
    }

    @Property
    void countedAnswersGiveTheSameAsAnswersOneByOne(
            @ForAll("answers") Map<String, Standing> ofSystem,
            @ForAll("answers") Map<String, Standing> ofOrganisation) {
        var counted = new HashMap<String, Coverage>();
        var overrides = new HashMap<String, Standing>();
        var expected = new HashMap<String, Coverage>();
        for (Subcategory outcome : RMF.subcategories()) {
            var own = ofSystem.get(outcome.id());
            var counts = own;
            if (outcome.scope() == Scope.ORGANISATION) {
                if (own == null) {
                    counts = ofOrganisation.get(outcome.id());
                } else {
                    overrides.put(outcome.id(), own);
                }
            } else if (own != null) {
                counted.merge(outcome.category(), own.coverage(), Coverage::plus);
            }
            expected.merge(
                    outcome.category(), (counts == null ? Standing.UNTOUCHED : counts).coverage(), Coverage::plus);
        }

        assertThat(inheritance.ofSystem(counted, overrides, ofOrganisation).categories())
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<Map<String, Standing>> answers() {
        return Arbitraries.maps(Arbitraries.of(OUTCOMES), CoverageTest.standing());
    }

    private static Function function(String id, Scope first, Scope second) {
        var category = new Category(
                id + " 1", "Title", "Summary", List.of(outcome(id + " 1.1", first), outcome(id + " 1.2", second)));
        return new Function(id, "XX", id, "Summary", List.of(category));
    }

    private static Subcategory outcome(String id, Scope scope) {
        return new Subcategory(id, "Title", "Outcome", "Practice", List.of("Evidence"), "Owner", scope);
    }
}
