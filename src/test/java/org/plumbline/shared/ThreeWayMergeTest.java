package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.ThreeWayMerge.Field;
import org.plumbline.shared.ThreeWayMerge.Whose;

class ThreeWayMergeTest {

    /** @param to must not lie before from */
    public record Span(@Nullable String name, int from, int to, Set<String> tags) {

        public Span {
            if (to < from) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }
    }

    private static final Span READ = new Span("Old", 3, 6, Set.of());

    @Test
    void changesOfDifferentFieldsAreBothTaken() {
        var merge = ThreeWayMerge.of(READ, new Span("Mine", 3, 6, Set.of()), new Span("Old", 3, 9, Set.of("a")));

        assertThat(merge.joined(Set.of())).contains(new Span("Mine", 3, 9, Set.of("a")));
        assertThat(merge.changed())
                .extracting(Field::name, Field::whose)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", Whose.MINE),
                        org.assertj.core.groups.Tuple.tuple("to", Whose.THEIRS),
                        org.assertj.core.groups.Tuple.tuple("tags", Whose.THEIRS));
    }

    @Test
    void ofAFieldThatBothChangedOneIsChosen() {
        var merge = ThreeWayMerge.of(READ, new Span("Mine", 3, 6, Set.of()), new Span("Theirs", 3, 6, Set.of()));

        assertThat(merge.changed()).containsExactly(new Field("name", "Mine", "Theirs", Whose.BOTH));
        assertThat(merge.joined(Set.of()).orElseThrow().name()).isEqualTo("Mine");
        assertThat(merge.joined(Set.of("name")).orElseThrow().name()).isEqualTo("Theirs");
    }

    @Test
    void whereBothDoNotGoTogetherEveryFieldIsChosen() {
        var merge = ThreeWayMerge.of(READ, new Span("Old", 6, 6, Set.of()), new Span("Old", 3, 4, Set.of()));

        assertThat(merge.changed()).extracting(Field::whose).containsOnly(Whose.BOTH);
        assertThat(merge.joined(Set.of())).contains(new Span("Old", 6, 6, Set.of()));
        assertThat(merge.joined(Set.of("from", "to"))).contains(new Span("Old", 3, 4, Set.of()));
        assertThat(merge.joined(Set.of("to"))).isEmpty();
    }

    @Test
    void whereNothingWasThereEveryDifferenceIsChosen() {
        var merge = ThreeWayMerge.of(null, READ, new Span("Theirs", 3, 6, Set.of()));

        assertThat(merge.changed()).containsExactly(new Field("name", "Old", "Theirs", Whose.BOTH));
    }

    /** Nothing is made up, and what one of the two left alone is as the other left it. */
    @Property
    void everyFieldIsMineOrTheirs(
            @ForAll("spans") Span read, @ForAll("spans") Span mine, @ForAll("spans") Span theirs) {
        var merge = ThreeWayMerge.of(read, mine, theirs);
        var joined = merge.joined(Set.of()).orElseThrow();

        assertThat(joined.from()).isIn(mine.from(), theirs.from());
        assertThat(joined.to()).isIn(mine.to(), theirs.to());
        assertThat(joined.tags()).isIn(mine.tags(), theirs.tags());
        assertThat(merge.changed())
                .filteredOn(field -> field.whose() == Whose.THEIRS)
                .allSatisfy(field -> assertThat(field.name())
                        .satisfiesAnyOf(
                                name -> assertThat(name).isEqualTo("name"),
                                name -> assertThat(name).isEqualTo("from"),
                                name -> assertThat(name).isEqualTo("to"),
                                name -> assertThat(name).isEqualTo("tags")));
        if (mine.equals(read)) {
            assertThat(joined).isEqualTo(theirs);
        }
        if (theirs.equals(read)) {
            assertThat(joined).isEqualTo(mine);
            assertThat(merge.isUncontested()).isTrue();
        }
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.of("Old", "New", "Other"),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of("a", "b").set().ofMaxSize(2))
                .as((name, from, length, tags) -> new Span(name, from, from + length, tags));
    }
}
