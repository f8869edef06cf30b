package org.plumbline.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.Confirmation;
import org.plumbline.components.EmptyState;
import org.plumbline.components.FileDrop;
import org.plumbline.components.Notices;
import org.plumbline.evidence.Evidence;
import org.plumbline.evidence.EvidenceDraft;
import org.plumbline.evidence.EvidenceId;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.evidence.IncomingFile;
import org.plumbline.shared.UploadPolicy;

/** What speaks for a record: what is current, a place to add more, and what was superseded or withdrawn. */
class EvidencePanel extends Div {

    private final transient EvidencePanels tools;
    private final EvidenceOwner owner;
    private final boolean mayChange;
    private final SerializableSupplier<Boolean> ready;
    private final SerializableRunnable changed;
    private final Div list = new Div();
    private final Div arriving = new Div();
    private final ArrayList<String> refusals = new ArrayList<>();
    private boolean sending;
    private boolean news;

    EvidencePanel(
            EvidencePanels tools,
            EvidenceOwner owner,
            boolean mayChange,
            SerializableSupplier<Boolean> ready,
            SerializableRunnable changed) {
        this.tools = tools;
        this.owner = owner;
        this.mayChange = mayChange;
        this.ready = ready;
        this.changed = changed;
        addClassName("evidence");
        arriving.addClassName("evidence-arriving");
        add(list);
        if (mayChange) {
            add(arriving, adding());
        }
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var pieces = tools.register().of(owner);
        var current = pieces.stream().filter(Evidence::isCurrent).toList();
        if (current.isEmpty()) {
            list.add(new EmptyState(getTranslation(mayChange ? "evidence.none.add" : "evidence.none")));
        } else {
            list.add(lines(current));
        }
        var over = pieces.stream().filter(piece -> !piece.isCurrent()).toList();
        if (!over.isEmpty()) {
            var details = new Details(getTranslation("evidence.over", over.size()), lines(over));
            details.addClassName("evidence-over");
            list.add(details);
        }
    }

    private Component lines(List<Evidence> pieces) {
        var lines = new UnorderedList();
        lines.addClassName("evidence-list");
        pieces.forEach(piece -> lines.add(new EvidenceItem(tools, piece, mayChange, this)));
        return lines;
    }

    private Component adding() {
        var drop =
                new FileDrop(UploadPolicy.EVIDENCE, (name, file) -> arrive(new IncomingFile(name, file), null, null));
        drop.addIdleListener(() -> {
            sending = false;
            tellNews();
        });
        var elsewhere = new Button(getTranslation("evidence.reference.add"), VaadinIcon.LINK.create(), _ -> refer());
        var line = new Div(drop, elsewhere);
        line.addClassName("evidence-adding");
        return line;
    }

    /**
     * Takes in a file that was sent.
     *
     * @param draft what is said of it; null for nothing but its name
     * @param superseded the piece that it stands in the place of, null for none
     */
    void arrive(IncomingFile file, @Nullable EvidenceDraft draft, @Nullable EvidenceId superseded) {
        if (!ready.get()) {
            Arrival.discard(file);
            return;
        }
        sending = superseded == null;
        arriving.add(new Arrival(
                tools,
                owner,
                file,
                draft == null ? EvidenceDraft.titled(file.name()) : draft,
                superseded,
                this::arrived));
    }

    /** Several files come at once: what is said of one must not take away what is said of another. */
    private void arrived(Arrival arrival, @Nullable String refusal) {
        arriving.remove(arrival);
        if (refusal == null) {
            news = true;
            refresh();
        } else {
            refusals.add(refusal);
            Notices.refused(String.join(" ", refusals));
        }
        tellNews();
    }

    /** Once nothing is on its way any more: the page may be built anew then, and this panel with it. */
    private void tellNews() {
        if (sending || arriving.getComponentCount() > 0) {
            return;
        }
        refusals.clear();
        if (news) {
            news = false;
            changed.run();
        }
    }

    private void refer() {
        new EvidenceDialog(getTranslation("evidence.reference.add"), tools.today())
                .withReference((draft, reference) -> change(
                        () -> tools.register().addReference(owner, draft, reference), "evidence.reference.added"))
                .open();
    }

    void describe(Evidence piece) {
        new EvidenceDialog(getTranslation("evidence.describe.title", piece.code()), tools.today())
                .describing(
                        piece,
                        draft -> change(
                                () -> tools.register().describe(piece.id(), piece.version(), draft),
                                "evidence.described"))
                .open();
    }

    void replace(Evidence piece) {
        new ReplaceDialog(piece, file -> arrive(file, piece.draft().renewed(), piece.id())).open();
    }

    void withdraw(Evidence piece) {
        Confirmation.withReason(
                getTranslation("evidence.withdraw.title", piece.draft().title()),
                getTranslation("evidence.withdraw.explained"),
                getTranslation("evidence.withdraw.verb"),
                reason -> change(() -> tools.register().withdraw(piece.id(), reason), "evidence.withdrawn"));
    }

    void erase(Evidence piece) {
        Confirmation.withReason(
                getTranslation("evidence.erase.title", piece.draft().title()),
                getTranslation("evidence.erase.explained"),
                getTranslation("evidence.erase.verb"),
                reason -> change(() -> tools.register().erase(piece.id(), reason), "evidence.erased"));
    }

    /** Whether it was done; the dialog that asked for it stays open otherwise. */
    private boolean change(Runnable action, String doneKey) {
        if (!ready.get() || !Notices.attempt(this, action)) {
            return false;
        }
        Notices.done(getTranslation(doneKey));
        refresh();
        changed.run();
        return true;
    }
}
