package org.plumbline.evidence.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.JobNews;
import org.plumbline.components.Notices;
import org.plumbline.evidence.EvidenceDraft;
import org.plumbline.evidence.EvidenceId;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.evidence.IncomingFile;
import org.plumbline.shared.Job;
import org.plumbline.shared.Jobs;
import org.plumbline.shared.Progress;
import org.plumbline.shared.RuleViolation;

/** A file that was sent and is looked at, encrypted and put away. Whoever leaves the page does not stop it. */
class Arrival extends Div {

    private final transient EvidencePanels tools;
    private final EvidenceOwner owner;
    private final transient IncomingFile file;
    private final transient EvidenceDraft draft;
    private final @Nullable EvidenceId superseded;
    private final SerializableBiConsumer<Arrival, @Nullable String> over;
    private final ProgressBar bar = new ProgressBar();
    private final Span step = new Span();
    private final Button cancel;
    private transient Jobs.@Nullable Running running;

    /** @param over takes the sentence that says why nothing was added; null where it was */
    Arrival(
            EvidencePanels tools,
            EvidenceOwner owner,
            IncomingFile file,
            EvidenceDraft draft,
            @Nullable EvidenceId superseded,
            SerializableBiConsumer<Arrival, @Nullable String> over) {
        this.tools = tools;
        this.owner = owner;
        this.file = file;
        this.draft = draft;
        this.superseded = superseded;
        this.over = over;
        addClassName("evidence-arrival");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", file.name());
        step.getElement().setAttribute("role", "status");
        cancel = new Button(getTranslation("components.cancel"), _ -> stop());
        cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new Span(file.name()), step, bar, cancel);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (running == null) {
            running = tools.jobs().start(this::take, JobNews.to(attached.getUI(), this::show));
        }
    }

    private Object take(Job.Steps steps) {
        try {
            return tools.register().addFile(owner, file, draft, superseded, steps);
        } finally {
            discard(file);
        }
    }

    private void stop() {
        cancel.setEnabled(false);
        if (running != null) {
            running.cancel();
        }
    }

    private void show(Progress progress) {
        if (!isAttached()) {
            return;
        }
        switch (progress) {
            case Progress.Running(String name, long done, long total) -> {
                step.setText(getTranslation(name));
                bar.setIndeterminate(total == 0);
                if (total > 0) {
                    bar.setValue(Math.min(1.0, (double) done / total));
                }
            }
            case Progress.Done _ -> over.accept(this, null);
            case Progress.Failed(RuntimeException cause) ->
                over.accept(
                        this,
                        cause instanceof RuleViolation rule
                                ? Notices.sentence(this, rule)
                                : getTranslation("evidence.failed", file.name()));
            case Progress.Cancelled() -> over.accept(this, getTranslation("evidence.cancelled", file.name()));
        }
    }

    /** Forgets what was sent. */
    static void discard(IncomingFile file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
