package org.plumbline.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.components.ActivityList;

/** Shows who changed what since the form was opened, and asks whether to join the changes or to begin anew. */
class StaleRiskDialog extends Dialog {

    static final int MOST_CHANGES = 20;

    private SerializableRunnable reload = () -> {};
    private SerializableRunnable join = () -> {};

    StaleRiskDialog(String code, List<ActivityEntry> since, ZoneId zone) {
        setHeaderTitle(getTranslation("risk.stale.title", code));
        setWidth("min(44rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(new Paragraph(getTranslation("risk.stale.text")), new ActivityList(since, zone));
        var joinButton = new Button(getTranslation("risk.stale.join"), _ -> {
            close();
            join.run();
        });
        joinButton.addThemeVariants(ButtonVariant.PRIMARY);
        var reloadButton = new Button(getTranslation("risk.stale.reload"), _ -> {
            close();
            reload.run();
        });
        getFooter().add(reloadButton, joinButton);
    }

    StaleRiskDialog onReload(SerializableRunnable action) {
        reload = action;
        return this;
    }

    StaleRiskDialog onJoin(SerializableRunnable action) {
        join = action;
        return this;
    }
}
