package org.plumbline.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import org.plumbline.components.RecordPage;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.security.OurOrganisation;
import org.plumbline.shared.Jobs;

/** Shows the evidence of a record, on the page of whichever feature keeps it. */
@SpringComponent
public class EvidencePanels {

    private static final String TAB = "evidence";

    private final EvidenceRegister register;
    private final Jobs jobs;
    private final OurOrganisation organisation;

    EvidencePanels(EvidenceRegister register, Jobs jobs, OurOrganisation organisation) {
        this.register = register;
        this.jobs = jobs;
        this.organisation = organisation;
    }

    /** A tab with the evidence of a record, and their number behind its label. */
    public void addTab(RecordPage page, EvidenceOwner owner) {
        page.tab(
                TAB,
                page.getTranslation("evidence.tab"),
                count(owner),
                () -> of(owner, true, () -> true, () -> page.count(TAB, count(owner))));
    }

    /**
     * The evidence of a record, to read, and for whoever may change it to add to.
     *
     * @param takes whether the record takes more at all
     * @param ready whether the page may be built anew, which would drop entries that are not saved
     * @param changed runs after some came or went
     */
    public Component of(
            EvidenceOwner owner, boolean takes, SerializableSupplier<Boolean> ready, SerializableRunnable changed) {
        return new EvidencePanel(this, owner, takes && register.mayChange(owner), ready, changed);
    }

    private String count(EvidenceOwner owner) {
        int count = register.count(owner);
        return count == 0 ? "" : String.valueOf(count);
    }

    EvidenceRegister register() {
        return register;
    }

    Jobs jobs() {
        return jobs;
    }

    ZoneId zone() {
        return organisation.profile().zone();
    }

    LocalDate today() {
        return organisation.today();
    }
}
