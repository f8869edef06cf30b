package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.JobNews;
import org.plumbline.shared.Job;
import org.plumbline.shared.Jobs;
import org.plumbline.shared.Progress;

/** Work in the background: how far it is, and a button that stops it. */
class JobPanel extends Div {

    private final transient Jobs jobs;
    private final transient Job job;
    private final transient Consumer<Object> done;
    private final transient Consumer<@Nullable RuntimeException> failed;
    private final ProgressBar bar = new ProgressBar();
    private final Span step = new Span();
    private final Span figures = new Span();
    private final Button cancel;
    private transient Jobs.@Nullable Running running;

    /**
     * Prepares the work; {@link #start()} begins it.
     *
     * @param failed takes the failure, or null where the person stopped it
     */
    JobPanel(Jobs jobs, String title, Job job, Consumer<Object> done, Consumer<@Nullable RuntimeException> failed) {
        this.jobs = jobs;
        this.job = job;
        this.done = done;
        this.failed = failed;
        addClassName("import-job");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", title);
        figures.addClassName("record-list-count");
        var line = new Div(step, figures);
        line.addClassName("import-job-line");
        line.getElement().setAttribute("role", "status");
        cancel = new Button(getTranslation("components.cancel"), _ -> cancel());
        add(new H2(title), bar, line, new Paragraph(getTranslation("import.leaving")), cancel);
    }

    void start() {
        var ui = UI.getCurrent();
        running = jobs.start(job, JobNews.to(ui, this::show));
    }

    /** Asks the work to stop; it does so at its next step, and keeps nothing. */
    void cancel() {
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
            case Progress.Running(String name, long at, long total) -> {
                step.setText(getTranslation(name));
                bar.setIndeterminate(total == 0);
                if (total > 0) {
                    bar.setValue(Math.min(1.0, (double) at / total));
                }
                figures.setText(
                        total > 0
                                ? getTranslation("import.progress.of", at, total)
                                : getTranslation("import.progress", at));
            }
            case Progress.Done(Object result) -> done.accept(result);
            case Progress.Failed(RuntimeException cause) -> failed.accept(cause);
            case Progress.Cancelled() -> failed.accept(null);
        }
    }
}
