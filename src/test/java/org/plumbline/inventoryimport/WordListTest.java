package org.plumbline.inventoryimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordListTest {

    private final WordList words = new WordList(Map.of(
            "Pre-deployment*", "PROPOSED",
            "Not high-impact", "NO",
            "Don't know", "NONE",
            "510(k)", "CLEARED",
            "De*", "SHORT",
            "Deployed*", "LONG"));

    @Test
    void knowsAWordInAnyCaseSpacingDashAndQuote() {
        assertThat(words.meaning("  NOT  High–Impact ")).contains("NO");
        assertThat(words.meaning("not\u00A0high-impact")).contains("NO");
        assertThat(words.meaning("don’t know")).contains("NONE");
    }

    @Test
    void passesOverTheNumberOfAnOption() {
        assertThat(words.meaning("c) Not high-impact")).contains("NO");
        assertThat(words.meaning("12) Not high-impact")).contains("NO");
        assertThat(words.meaning("510(k)")).contains("CLEARED");
    }

    @Test
    void knowsTextsByTheirBeginning() {
        assertThat(words.meaning("a) Pre-deployment – The use case is in a development status."))
                .contains("PROPOSED");
        assertThat(words.meaning("Pre-deployment " + "x".repeat(5_000))).contains("PROPOSED");
    }

    @Test
    void takesTheLongestBeginning() {
        assertThat(words.meaning("Deployed to all sites")).contains("LONG");
        assertThat(words.meaning("Decommissioned")).contains("SHORT");
    }

    @Test
    void knowsNothingElse() {
        assertThat(words.meaning("high-impact")).isEmpty();
        assertThat(words.meaning("Not high-impact, mostly")).isEmpty();
        assertThat(words.meaning("")).isEmpty();
    }
}
