package org.plumbline.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.LookupField;
import org.plumbline.components.Notices;
import org.plumbline.components.RecordList;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.BatchOutcome;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.OwnerKind;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemRow;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.RuleViolation;

/** What can be done with many selected systems. */
class SystemBatch {

    private static final int TAGS_OFFERED = 500;

    private final AiInventory inventory;
    private final People people;
    private final RecordList<SystemRow> list;
    private final boolean manages;

    SystemBatch(AiInventory inventory, People people, RecordList<SystemRow> list, boolean manages) {
        this.inventory = inventory;
        this.people = people;
        this.list = list;
        this.manages = manages;
    }

    void addTo(RecordList<SystemRow> target) {
        target.batch("inventory.batch.move", this::move);
        if (manages) {
            target.batch("inventory.batch.owner", this::assignOwner);
        }
        target.batch("inventory.batch.tag", this::tag);
        target.batch("inventory.batch.untag", this::untag);
    }

    private void move(Set<SystemRow> rows) {
        var stage = new Select<Lifecycle>();
        stage.setLabel(say("inventory.lifecycle"));
        stage.setItems(stages());
        stage.setItemLabelGenerator(next -> say("inventory.lifecycle." + next));
        stage.setWidthFull();
        var reason = new TextArea(say("components.reason"));
        reason.setMaxLength(4_000);
        reason.setWidthFull();
        reason.setVisible(false);
        reason.setRequiredIndicatorVisible(true);
        stage.addValueChangeListener(change ->
                reason.setVisible(change.getValue() != null && change.getValue().needsReason()));
        dialog(
                "inventory.batch.move",
                rows,
                () -> {
                    if (isMissing(stage.getValue() == null, stage::setInvalid)) {
                        return null;
                    }
                    if (isMissing(
                            stage.getValue().needsReason() && reason.getValue().isBlank(), reason::setInvalid)) {
                        reason.setErrorMessage(say("components.reason.required"));
                        return null;
                    }
                    return inventory.moveAll(ids(rows), stage.getValue(), reason.getValue());
                },
                stage,
                reason);
    }

    private Lifecycle[] stages() {
        return java.util.Arrays.stream(Lifecycle.values())
                .filter(stage -> manages || !stage.isInUse())
                .toArray(Lifecycle[]::new);
    }

    private void assignOwner(Set<SystemRow> rows) {
        var kind = new Select<OwnerKind>();
        kind.setLabel(say("inventory.owner-kind"));
        kind.setItems(OwnerKind.values());
        kind.setItemLabelGenerator(choice -> say("inventory.owner-kind." + choice));
        kind.setValue(OwnerKind.CLINICAL);
        kind.setWidthFull();
        var person = new LookupField<PersonRef>(say("inventory.owner"), people::directory, PersonRef::name);
        person.setHelperText(say("inventory.batch.owner.empty"));
        person.setWidthFull();
        dialog(
                "inventory.batch.owner",
                rows,
                () -> inventory.assignOwner(
                        ids(rows),
                        kind.getValue(),
                        person.getValue() == null ? null : person.getValue().id()),
                kind,
                person);
    }

    private void tag(Set<SystemRow> rows) {
        var tag = tagField();
        tag.setAllowCustomValue(true);
        tag.addCustomValueSetListener(
                entered -> tag.setValue(entered.getDetail().strip()));
        dialog(
                "inventory.batch.tag",
                rows,
                () -> {
                    boolean unfit = tag.getValue() == null
                            || tag.getValue().isBlank()
                            || tag.getValue().length() > SystemDraft.LONGEST_TAG;
                    if (isMissing(unfit, tag::setInvalid)) {
                        tag.setErrorMessage(say("inventory.tag.required"));
                        return null;
                    }
                    return inventory.tag(ids(rows), tag.getValue());
                },
                tag);
    }

    private void untag(Set<SystemRow> rows) {
        var tag = tagField();
        tag.setItems(rows.stream()
                .flatMap(row -> row.tags().stream())
                .distinct()
                .sorted()
                .toList());
        dialog(
                "inventory.batch.untag",
                rows,
                () -> {
                    if (isMissing(tag.getValue() == null, tag::setInvalid)) {
                        tag.setErrorMessage(say("inventory.tag.choose"));
                        return null;
                    }
                    return inventory.untag(ids(rows), tag.getValue());
                },
                tag);
    }

    private ComboBox<String> tagField() {
        var tag = new ComboBox<String>(say("inventory.tag"));
        tag.setItems(inventory.tags("", TAGS_OFFERED));
        tag.setWidthFull();
        return tag;
    }

    /** @param action what to do; null while something is missing */
    private void dialog(
            String title,
            Set<SystemRow> rows,
            SerializableSupplier<@Nullable BatchOutcome> action,
            Component... fields) {
        var dialog = new Dialog(say(title));
        dialog.setWidth("min(30rem, 94vw)");
        var content = new VerticalLayout(fields);
        content.setPadding(false);
        content.addComponentAsFirst(new Paragraph(list.getTranslation("inventory.batch.what", rows.size())));
        dialog.add(content);
        var confirm = new Button(say("inventory.batch.apply"), _ -> {
            try {
                var outcome = action.get();
                if (outcome != null) {
                    dialog.close();
                    list.refresh();
                    tell(outcome);
                }
            } catch (RuleViolation violation) {
                Notices.refused(list, violation);
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(say("components.cancel"), _ -> dialog.close()), confirm);
        dialog.open();
    }

    private void tell(BatchOutcome outcome) {
        var done = list.getTranslation("inventory.batch.done", outcome.changed());
        if (outcome.refused().isEmpty()) {
            Notices.done(done);
            return;
        }
        var dialog = new Dialog(done);
        dialog.setWidth("min(36rem, 94vw)");
        var refused = new UnorderedList();
        outcome.refused()
                .forEach(refusal -> refused.add(
                        new ListItem(refusal.system().name() + ": " + Notices.sentence(list, refusal.rule()))));
        dialog.add(
                new Paragraph(list.getTranslation(
                        "inventory.batch.refused", outcome.refused().size())),
                refused);
        var close = new Button(say("components.close"), _ -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static boolean isMissing(boolean missing, com.vaadin.flow.function.SerializableConsumer<Boolean> mark) {
        mark.accept(missing);
        return missing;
    }

    private static Collection<UUID> ids(Set<SystemRow> rows) {
        return rows.stream().map(SystemRow::id).collect(Collectors.toSet());
    }

    private String say(String key) {
        return list.getTranslation(key);
    }
}
