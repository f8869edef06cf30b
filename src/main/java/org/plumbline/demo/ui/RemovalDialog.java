package org.plumbline.demo.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.plumbline.components.JobNews;
import org.plumbline.components.Notices;
import org.plumbline.demo.DemoData;
import org.plumbline.demo.DemoRemoval;
import org.plumbline.shared.Jobs;
import org.plumbline.shared.Progress;
import org.plumbline.shared.RuleViolation;

/** Asks before the demo data are removed: names what goes and what stays, and afterwards says what went. */
class RemovalDialog extends Dialog {

    private final transient DemoData data;
    private final transient Jobs jobs;
    private final ProgressBar bar = new ProgressBar();

    RemovalDialog(DemoData data, Jobs jobs) {
        this.data = data;
        this.jobs = jobs;
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("demo.remove.begun"));
        bar.setVisible(false);
        setHeaderTitle(getTranslation("demo.remove.ask"));
        setWidth("min(36rem, 94vw)");
        add(
                new Paragraph(getTranslation("demo.remove.goes", CensusText.of(this, data.census()))),
                new UnorderedList(
                        new ListItem(getTranslation("demo.remove.own")),
                        new ListItem(getTranslation("demo.remove.links")),
                        new ListItem(getTranslation("demo.remove.people")),
                        new ListItem(getTranslation("demo.remove.trail"))),
                new Paragraph(getTranslation("demo.remove.final")),
                bar);
        var remove = new Button(getTranslation("demo.remove.do"), _ -> remove());
        remove.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        remove.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), remove);
    }

    /** In the background: in a request of the browser, Vaadin would not let an administrator act as a lead. */
    private void remove() {
        bar.setVisible(true);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var ui = UI.getCurrent();
        jobs.start(_ -> data.remove(), JobNews.to(ui, this::show));
    }

    private void show(Progress news) {
        switch (news) {
            case Progress.Done(Object removal) -> report((DemoRemoval) removal);
            case Progress.Failed(RuntimeException cause) -> {
                close();
                Notices.refused(
                        cause instanceof RuleViolation violation
                                ? Notices.sentence(this, violation)
                                : getTranslation("demo.remove.failed"));
            }
            case Progress.Running _, Progress.Cancelled _ -> {
                // it has one step, and nobody can stop it
            }
        }
    }

    private void report(DemoRemoval removal) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(getTranslation("demo.removed"));
        add(new Paragraph(getTranslation("demo.removed.what", CensusText.of(this, removal.removed()))));
        if (removal.peopleKept() + removal.facilitiesKept() > 0) {
            add(new Paragraph(getTranslation("demo.removed.kept", removal.peopleKept(), removal.facilitiesKept())));
        }
        var done = new Button(getTranslation("components.close"), _ -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                UI.getCurrent().getPage().reload();
            }
        });
    }
}
