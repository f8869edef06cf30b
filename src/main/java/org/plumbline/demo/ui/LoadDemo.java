package org.plumbline.demo.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.plumbline.components.JobNews;
import org.plumbline.components.Notices;
import org.plumbline.demo.DemoData;
import org.plumbline.shared.Jobs;
import org.plumbline.shared.Progress;
import org.plumbline.shared.RuleViolation;

/** The button that loads the demo data, and how far that is; the page is shown anew when they are here. */
class LoadDemo extends Div {

    private final transient DemoData data;
    private final transient Jobs jobs;
    private final Button load = new Button(getTranslation("demo.load"), _ -> load());
    private final Div progress = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Span step = new Span();

    LoadDemo(DemoData data, Jobs jobs) {
        this.data = data;
        this.jobs = jobs;
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("demo.load"));
        step.getElement().setAttribute("role", "status");
        progress.add(step, bar);
        progress.setVisible(false);
        step.setText(getTranslation("demo.load.begun"));
        add(load, progress);
    }

    private void load() {
        load.setEnabled(false);
        progress.setVisible(true);
        var ui = UI.getCurrent();
        jobs.start(
                steps -> {
                    data.load(steps);
                    return data.census();
                },
                JobNews.to(ui, this::show));
    }

    private void show(Progress news) {
        switch (news) {
            case Progress.Running(String key, long done, long total) -> {
                bar.setIndeterminate(false);
                bar.setValue((double) done / total);
                step.setText(getTranslation(key, done, total));
            }
            case Progress.Done(Object _) -> UI.getCurrent().getPage().reload();
            case Progress.Failed(RuntimeException cause) -> {
                ready();
                Notices.refused(
                        cause instanceof RuleViolation violation
                                ? Notices.sentence(this, violation)
                                : getTranslation("demo.load.failed"));
            }
            case Progress.Cancelled() -> ready();
        }
    }

    private void ready() {
        load.setEnabled(true);
        progress.setVisible(false);
    }
}
