package org.plumbline.demo.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.plumbline.components.Notices;
import org.plumbline.demo.DemoData;
import org.plumbline.demo.DemoRemoval;

/** Asks before the demo data are removed: names what goes and what stays, and afterwards says what went. */
class RemovalDialog extends Dialog {

    private final transient DemoData data;

    RemovalDialog(DemoData data) {
        this.data = data;
        setHeaderTitle(getTranslation("demo.remove.ask"));
        setWidth("min(36rem, 94vw)");
        add(
                new Paragraph(getTranslation("demo.remove.goes", CensusText.of(this, data.census()))),
                new UnorderedList(
                        new ListItem(getTranslation("demo.remove.own")),
                        new ListItem(getTranslation("demo.remove.links")),
                        new ListItem(getTranslation("demo.remove.people")),
                        new ListItem(getTranslation("demo.remove.trail"))),
                new Paragraph(getTranslation("demo.remove.final")));
        var remove = new Button(getTranslation("demo.remove.do"), _ -> remove());
        remove.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        remove.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), remove);
    }

    private void remove() {
        if (!Notices.attempt(this, () -> report(data.remove()))) {
            close();
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
        setCloseOnOutsideClick(false);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                UI.getCurrent().getPage().reload();
            }
        });
    }
}
