package org.plumbline.report.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.JobNews;
import org.plumbline.components.Notices;
import org.plumbline.report.AuditWorkbooks;
import org.plumbline.shared.Jobs;
import org.plumbline.shared.Progress;
import org.plumbline.shared.RuleViolation;

/** Makes an audit workbook in the background, says how far it is, and hands it over. */
class AuditWorkbookCard extends Div {

    /** What takes less needs no sign. */
    private static final int SHOW_PROGRESS_AFTER_MS = 1_000;

    /** The sheet that compares systems; of one there is nothing to compare. */
    private static final String COMPARING = "RMF_BY_SYSTEM";

    private static final List<String> SHEETS = List.of("SUMMARY", "SYSTEMS", "RMF", COMPARING, "REGISTER", "METHOD");

    private final transient AuditWorkbooks workbooks;
    private final transient Jobs jobs;
    private final ScopeChoice scope;
    private final Button create;
    private final Div work = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Span step = new Span();
    private final Div result = new Div();
    private transient Jobs.@Nullable Running running;
    private @Nullable MadeFile made;
    private long begun;

    AuditWorkbookCard(AuditWorkbooks workbooks, Jobs jobs, ScopeChoice scope) {
        this.workbooks = workbooks;
        this.jobs = jobs;
        this.scope = scope;
        addClassNames("panel", "report-card");
        create = new Button(getTranslation("report.create"), _ -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        bar.getElement().setAttribute("aria-label", getTranslation("report.audit.title"));
        work.addClassName("report-work");
        work.getElement().setAttribute("role", "status");
        work.add(bar, step, new Button(getTranslation("report.cancel"), _ -> cancel()));
        work.setVisible(false);
        result.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("report.audit.title")),
                new Paragraph(getTranslation("report.audit.about")),
                contents(),
                scope,
                new Div(create),
                work,
                result);
    }

    private Div contents() {
        var list = new UnorderedList();
        list.addClassName("report-contents");
        showSheets(list);
        scope.whenChanged(() -> showSheets(list));
        return new Div(new H3(getTranslation("report.audit.contains")), list);
    }

    private void showSheets(UnorderedList list) {
        list.removeAll();
        for (var sheet : SHEETS) {
            if (scope.isOneSystem() && sheet.equals(COMPARING)) {
                continue;
            }
            var name = new Span(getTranslation("report.sheet." + sheet));
            name.addClassName("report-sheet");
            list.add(new ListItem(name, new Span(getTranslation("report.sheet." + sheet + ".holds"))));
        }
    }

    private void create() {
        var chosen = scope.value();
        if (chosen.isEmpty()) {
            create.setEnabled(true);
            return;
        }
        create.setEnabled(true); // for the case that it is refused
        workbooks.admit(chosen.get());
        create.setEnabled(false);
        forget();
        begun = System.nanoTime();
        step.setText("");
        bar.setIndeterminate(true);
        var ui = UI.getCurrent();
        running = jobs.start(
                steps -> MadeFile.by(out -> workbooks.write(chosen.get(), out, steps)),
                JobNews.to(ui, this::show, AuditWorkbookCard::discard));
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private void show(Progress progress) {
        if (!isAttached()) {
            discard(progress);
            return;
        }
        switch (progress) {
            case Progress.Running(String name, long done, long total) -> showStep(name, done, total);
            case Progress.Done(Object file) -> {
                end();
                handOver((MadeFile) file);
            }
            case Progress.Failed(RuntimeException cause) -> {
                end();
                Notices.refused(
                        cause instanceof RuleViolation rule
                                ? Notices.sentence(this, rule)
                                : getTranslation("report.failed"));
            }
            case Progress.Cancelled() -> {
                end();
                Notices.done(getTranslation("report.cancelled"));
            }
        }
    }

    private void showStep(String name, long done, long total) {
        work.setVisible(System.nanoTime() - begun > SHOW_PROGRESS_AFTER_MS * 1_000_000L);
        var words = getTranslation(name);
        step.setText(total > 0 ? getTranslation("report.working", words, done, total) : words);
        bar.setIndeterminate(total == 0);
        if (total > 0) {
            bar.setValue(Math.min(1.0, (double) done / total));
        }
    }

    private void end() {
        running = null;
        work.setVisible(false);
        create.setEnabled(true);
    }

    /** Starts the download, and leaves a link for those whose browser asks first. */
    private void handOver(MadeFile file) {
        made = file;
        var link = new Anchor(file.download(), getTranslation("report.download"));
        link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
        link.addClassName("report-download");
        result.add(new Span(getTranslation("report.ready", file.name())), link);
        link.getElement().executeJs("this.click()");
    }

    /** The file that waits to be downloaded. */
    Optional<MadeFile> made() {
        return Optional.ofNullable(made);
    }

    private void forget() {
        result.removeAll();
        if (made != null) {
            made.delete();
            made = null;
        }
    }

    /** A file that nobody waits for any more is removed. */
    private static void discard(Progress progress) {
        if (progress instanceof Progress.Done(MadeFile file)) {
            file.delete();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        cancel();
        forget();
    }
}
