package org.plumbline.demo.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
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
        bar.setMin(0);
        bar.setIndeterminate(true);
        progress.add(step, bar);
        progress.getElement().setAttribute("aria-live", "polite");
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
                news -> ui.access(() -> show(news)));
    }

    private void show(Progress news) {
        switch (news) {
            case Progress.Running running -> {
                bar.setIndeterminate(false);
                bar.setMax(running.total());
                bar.setValue(running.done());
                step.setText(getTranslation("demo.load.progress", running.done(), running.total()));
            }
            case Progress.Done _ -> UI.getCurrent().getPage().reload();
            case Progress.Failed failed -> {
                ready();
                Notices.refused(
                        failed.cause() instanceof RuleViolation violation
                                ? Notices.sentence(this, violation)
                                : getTranslation("demo.load.failed"));
            }
            case Progress.Cancelled _ -> ready();
        }
    }

    private void ready() {
        load.setEnabled(true);
        progress.setVisible(false);
    }
}
