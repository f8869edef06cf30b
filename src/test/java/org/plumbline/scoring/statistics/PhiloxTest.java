package org.plumbline.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PhiloxTest {

    /** The vectors that the Random123 library is tested with. */
    @Test
    void givesTheKnownAnswers() {
        assertThat(new Philox(0, 0).at(0, 0, 0, 0))
                .containsExactly(0x16554d9eca36314cL, 0xdb20fe9d672d0fdcL, 0xd7e772cee186176bL, 0x7e68b68aec7ba23bL);
        assertThat(new Philox(-1, -1).at(-1, -1, -1, -1))
                .containsExactly(0x87b092c3013fe90bL, 0x438c3c67be8d0224L, 0x9cc7d7c69cd777b6L, 0xa09caebf594f0ba0L);
        assertThat(new Philox(0x452821e638d01377L, 0xbe5466cf34e90c6cL)
                        .at(0x243f6a8885a308d3L, 0x13198a2e03707344L, 0xa4093822299f31d0L, 0x082efa98ec4e6c89L))
                .containsExactly(0xa528f45403e61d95L, 0x38c72dbd566e9788L, 0xa5a1610e72fd18b5L, 0x57bd43b5e52b7fe6L);
    }

    @Test
    void isAFunctionOfThePlaceAlone() {
        var random = new Philox(7, 11);
        random.moveTo(3, 1);
        long third = random.nextLong();
        for (int i = 0; i < 9; i++) {
            random.nextLong();
        }
        random.moveTo(3, 1);
        assertThat(random.nextLong()).isEqualTo(third);
    }

    @Test
    void hasOtherNumbersElsewhere() {
        var seen = new HashSet<Long>();
        for (long seed = 0; seed < 3; seed++) {
            for (long stream = 0; stream < 3; stream++) {
                var random = new Philox(seed, stream);
                for (int trial = 0; trial < 3; trial++) {
                    for (int lane = 0; lane < 2; lane++) {
                        random.moveTo(trial, lane);
                        for (int draw = 0; draw < 9; draw++) {
                            assertThat(seen.add(random.nextLong())).isTrue();
                        }
                    }
                }
            }
        }
    }

    @Property
    void staysWithinItsBounds(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        var random = new Philox(seed, 1);
        random.moveTo(0, 0);
        assertThat(random.nextUnit()).isGreaterThan(0).isLessThan(1);
        assertThat(random.nextBelow(bound)).isBetween(0, bound - 1);
    }

    @Test
    void isUniform() {
        var random = new Philox(1, 2);
        random.moveTo(0, 0);
        var counts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            counts[(int) (10 * random.nextUnit())]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(9_600, 10_400);
        }
    }
}
