package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermTest {

    @Test
    void everyWordIsAPatternOfItsOwn() {
        assertThat(new SearchTerm("  Sepsis\t ICU ").wordPatterns()).containsExactly("%sepsis%", "%icu%");
        assertThat(new SearchTerm(" ").wordPatterns()).isEmpty();
        assertThat(new SearchTerm(" Sepsis Alert ").pattern()).isEqualTo("%sepsis alert%");
    }

    @Test
    void wildcardsAreSearchedForAsTheyAre() {
        assertThat(new SearchTerm("100%_\\").pattern()).isEqualTo("%100\\%\\_\\\\%");
    }
}
