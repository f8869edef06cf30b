package org.plumbline.rmf.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.plumbline.components.ActivityList;
import org.plumbline.rmf.AssessmentKey;

/** Somebody else saved the answer meanwhile: shows what they did, and lets the person decide whose entries count. */
class StaleAnswerDialog extends Dialog {

    private static final int CHANGES_SHOWN = 3;

    /**
     * A question.
     *
     * @param reload shows the saved answer and drops the person's entries
     * @param keep leaves the entries in the form, to be saved over what was just read
     */
    StaleAnswerDialog(RmfTools tools, AssessmentKey key, SerializableRunnable reload, SerializableRunnable keep) {
        setHeaderTitle(getTranslation("rmf.stale.title", key.subcategory()));
        setWidth("min(36rem, 94vw)");
        setCloseOnOutsideClick(false);
        add(
                new Paragraph(getTranslation("rmf.stale.text")),
                new ActivityList(
                        tools.assessments().history(key, CHANGES_SHOWN),
                        tools.organisation().profile().zone()));
        var show = new Button(getTranslation("rmf.stale.reload"), _ -> {
            close();
            reload.run();
        });
        show.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter()
                .add(
                        new Button(getTranslation("rmf.stale.keep"), _ -> {
                            close();
                            keep.run();
                        }),
                        show);
    }
}
