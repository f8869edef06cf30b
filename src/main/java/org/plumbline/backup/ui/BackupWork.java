package org.plumbline.backup.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.plumbline.backup.BackupRefused;
import org.plumbline.components.JobNews;
import org.plumbline.components.Notices;
import org.plumbline.shared.Job;
import org.plumbline.shared.Jobs;
import org.plumbline.shared.Progress;
import org.plumbline.shared.RuleViolation;

/** A backup that is being made or tested: how far it is, and a button that stops it. Leaving the page does not. */
class BackupWork extends Div {

    private final transient Jobs jobs;
    private final SerializableRunnable ended;
    private final ProgressBar bar = new ProgressBar();
    private final Span step = new Span();
    private final Button cancel;
    private transient Jobs.@Nullable Running running;

    /** @param ended called in the person's UI, however it ends */
    BackupWork(Jobs jobs, SerializableRunnable ended) {
        this.jobs = jobs;
        this.ended = ended;
        addClassName("report-work");
        bar.getElement().setAttribute("aria-label", getTranslation("backup.title"));
        step.getElement().setAttribute("role", "status");
        cancel = new Button(getTranslation("components.cancel"), _ -> cancel());
        add(bar, step, cancel);
        setVisible(false);
    }

    /** Begins work; {@code done} hears of its result in the person's UI. */
    void begin(String begunKey, Job job, SerializableConsumer<Object> done) {
        step.setText(getTranslation(begunKey));
        bar.setIndeterminate(true);
        cancel.setEnabled(true);
        setVisible(true);
        var ui = UI.getCurrent();
        running = jobs.start(job, JobNews.to(ui, news -> show(news, done)));
    }

    private void cancel() {
        cancel.setEnabled(false);
        if (running != null) {
            running.cancel();
        }
    }

    private void show(Progress news, SerializableConsumer<Object> done) {
        if (!isAttached()) {
            return;
        }
        switch (news) {
            case Progress.Running(String name, long at, long total) -> {
                step.setText(getTranslation("backup.progress", getTranslation(name), at, total));
                bar.setIndeterminate(total == 0);
                bar.setValue(total == 0 ? 0 : Math.min(1.0, (double) at / total));
            }
            case Progress.Done(Object result) -> {
                end();
                done.accept(result);
            }
            case Progress.Failed(RuntimeException cause) -> {
                end();
                Notices.refused(sentence(cause));
            }
            case Progress.Cancelled() -> {
                end();
                Notices.done(getTranslation("backup.cancelled"));
            }
        }
    }

    private String sentence(RuntimeException cause) {
        return switch (cause) {
            case RuleViolation rule -> Notices.sentence(this, rule);
            case BackupRefused refused -> String.valueOf(refused.getMessage());
            default -> getTranslation("backup.broken");
        };
    }

    private void end() {
        running = null;
        setVisible(false);
        ended.run();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        running = null; // it goes on, and the list tells how it ended
    }
}
