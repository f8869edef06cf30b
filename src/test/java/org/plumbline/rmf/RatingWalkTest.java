package org.plumbline.rmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingWalkTest {

    private final RatingWalk walk = new RatingWalk(List.of("MAP 1.1", "MAP 1.2", "MAP 1.4"), 0);

    @Test
    void staysAtTheEnds() {
        assertThat(walk.previous()).isEqualTo(walk);
        assertThat(walk.next().next().next().outcome()).isEqualTo("MAP 1.4");
    }

    @Test
    void goesRoundToTheNextGap() {
        assertThat(walk.next().nextOf(Set.of("MAP 1.1", "MAP 1.2")).outcome()).isEqualTo("MAP 1.1");
        assertThat(walk.nextOf(Set.of("MAP 1.4")).outcome()).isEqualTo("MAP 1.4");
    }

    @Test
    void staysWhereThereIsNoGap() {
        assertThat(walk.next().nextOf(Set.of())).isEqualTo(walk.next());
        assertThat(walk.nextOf(Set.of("GOVERN 1.1"))).isEqualTo(walk);
    }

    @Test
    void goesToAnOutcomeThatIsRatedHere() {
        assertThat(walk.at("MAP 1.2").place()).isEqualTo(1);
        assertThat(walk.at("GOVERN 1.1")).isEqualTo(walk);
    }

    @Test
    void needsAPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RatingWalk(List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatingWalk(List.of("MAP 1.1"), 1));
    }
}
