package org.plumbline.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n",
                "  =1",
                "\uFEFF=1",
                "\uFEFF  @x",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "\u00A0=1",
                "\0=1"
            })
    void whatStartsLikeAFormulaIsGuarded(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "a=b", "2 - 1", "'quoted'", "e-mail@example.org", "…", "  indented"})
    void otherTextIsLeftAlone(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
    }

    @Property
    void theOriginalComesBack(@ForAll("texts") String text) {
        var guarded = FormulaGuard.guarded(text);

        assertThat(FormulaGuard.original(guarded)).isEqualTo(text);
        assertThat(FormulaGuard.startsLikeFormula(guarded)).isFalse();
    }

    @Provide
    Arbitrary<String> texts() {
        return Combinators.combine(
                        Arbitraries.of("", "'", "''", "=", "'=", "''=", "' =", " '=", "\uFEFF=", "-"),
                        Arbitraries.strings().ofMaxLength(20))
                .as(String::concat);
    }
}
