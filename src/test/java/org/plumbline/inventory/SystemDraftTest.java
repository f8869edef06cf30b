package org.plumbline.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SystemDraftTest {

    @Test
    void onlyTheNameMustBeKnown() {
        var draft = SystemDraft.named("  Sepsis Alert ");

        assertThat(draft.name()).isEqualTo("Sepsis Alert");
        assertThat(draft.kind()).isNull();
        assertThat(draft.owners()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> SystemDraft.named(" "));
    }

    @Test
    void blankIsNotStated() {
        assertThat(SystemDraft.builder("x").purpose("  ").unit("").build().purpose())
                .isNull();
    }

    @Test
    void tooLongIsRefusedAndNeverCut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SystemDraft.named("x".repeat(SystemDraft.LONGEST_NAME + 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SystemDraft.builder("x")
                        .purpose("x".repeat(SystemDraft.LONGEST_TEXT + 1))
                        .build())
                .withMessageContaining("purpose");
    }

    @Test
    void classesOfPhiNeedPhi() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SystemDraft.builder("x")
                        .phi(PhiUse.NO)
                        .phiClasses(Set.of(PhiClass.IMAGES))
                        .build());
    }

    @Test
    void tagsAreCleanAndEachOnlyOnce() {
        var draft = SystemDraft.builder("x")
                .tags(List.of(" ICU ", "icu", "", "Sepsis"))
                .build();

        assertThat(draft.tags()).hasSize(2).anyMatch("icu"::equalsIgnoreCase).contains("Sepsis");
    }

    @Test
    void theBuilderKeepsWhatItIsNotTold() {
        var draft = SystemDraft.builder("x").kind(SystemKind.IMAGING).notes("n").build();

        assertThat(draft.but().build()).isEqualTo(draft);
        assertThat(draft.but().notes(null).build().kind()).isEqualTo(SystemKind.IMAGING);
    }
}
