package org.plumbline.inventory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.components.ActivityList;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemMerge;
import org.plumbline.inventory.SystemRef;
import org.plumbline.shared.Change;

/**
 * Somebody else saved the system meanwhile. Shows who changed what, and lets the person join both changes, choosing
 * where both changed the same field, or start again from what is saved. Nothing is lost on the way.
 */
class StaleSaveDialog extends Dialog {

    static final int MOST_CHANGES = 20;

    private final transient SystemMerge merge;
    private final Map<String, RadioButtonGroup<Whose>> choices = new LinkedHashMap<>();
    private SerializableRunnable reload = () -> {};
    private SerializableConsumer<SystemDraft> join = _ -> {};

    private enum Whose {
        MINE,
        THEIRS
    }

    StaleSaveDialog(SystemRef system, SystemMerge merge, List<ActivityEntry> since, ZoneId zone) {
        this.merge = merge;
        setHeaderTitle(getTranslation("inventory.stale.title", system.name()));
        setWidth("min(44rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(new Paragraph(getTranslation("inventory.stale.text")), new ActivityList(since, zone));
        if (!merge.conflicts().isEmpty()) {
            add(new H3(getTranslation("inventory.stale.conflicts")));
            merge.conflicts().forEach(this::offer);
        }
        var join = new Button(getTranslation("inventory.stale.merge"), _ -> {
            close();
            this.join.accept(this.merge.keepingTheirs(theirs()));
        });
        join.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter()
                .add(
                        new Button(getTranslation("inventory.stale.reload"), _ -> {
                            close();
                            reload.run();
                        }),
                        join);
    }

    StaleSaveDialog onReload(SerializableRunnable action) {
        reload = action;
        return this;
    }

    StaleSaveDialog onMerge(SerializableConsumer<SystemDraft> action) {
        join = action;
        return this;
    }

    private void offer(Change conflict) {
        var choice = new RadioButtonGroup<Whose>(getTranslation(conflict.field()));
        choice.setItems(Whose.values());
        choice.setItemLabelGenerator(whose -> switch (whose) {
            case MINE -> getTranslation("inventory.stale.mine", words(conflict.field(), conflict.after()));
            case THEIRS -> getTranslation("inventory.stale.theirs", words(conflict.field(), conflict.before()));
        });
        choice.setValue(Whose.MINE);
        choices.put(conflict.field(), choice);
        var line = new Div(choice);
        line.addClassName("conflict");
        add(line);
    }

    private String words(String field, @Nullable String value) {
        return value == null ? getTranslation("components.not-stated") : ActivityList.words(this, field, value);
    }

    private List<String> theirs() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue() == Whose.THEIRS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
