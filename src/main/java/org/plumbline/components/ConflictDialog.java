package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.shared.ThreeWayMerge;
import org.plumbline.shared.ThreeWayMerge.Whose;

/**
 * Somebody else saved the record meanwhile: what I entered beside what they saved, and what both joined will be. Where
 * both changed the same field, one chooses. Closing it changes nothing, so nothing that was typed is lost.
 */
class ConflictDialog<D extends Record> extends Dialog {

    private static final Set<Whose> SIDES = Set.of(Whose.MINE, Whose.THEIRS);

    private final transient ThreeWayMerge<D> merge;
    private final DraftFields fields;
    private final Map<String, RadioButtonGroup<Whose>> choices = new LinkedHashMap<>();
    private final Paragraph unfit = new Paragraph(getTranslation("components.conflict.unfit"));

    /**
     * A question.
     *
     * @param since what the trail tells of the time since the person began
     * @param join takes both changes, to be looked at and saved
     * @param drop takes what is saved, in the place of what the person entered
     */
    ConflictDialog(
            ThreeWayMerge<D> merge,
            DraftFields fields,
            Component since,
            SerializableConsumer<D> join,
            SerializableRunnable drop) {
        this.merge = merge;
        this.fields = fields;
        setHeaderTitle(getTranslation("components.conflict.title"));
        setWidth("min(52rem, 96vw)");
        setCloseOnOutsideClick(false);
        unfit.addClassName("conflict-unfit");
        unfit.getElement().setAttribute("role", "alert");
        unfit.setVisible(false);
        add(new Paragraph(getTranslation("components.conflict.text")), since, table(), unfit);
        var both = new Button(getTranslation("components.conflict.join"), _ -> join(join));
        both.addThemeVariants(ButtonVariant.PRIMARY);
        var theirs = new Button(getTranslation("components.conflict.drop"), _ -> {
            close();
            drop.run();
        });
        getFooter().add(new Button(getTranslation("components.conflict.back"), _ -> close()), theirs, both);
    }

    private void join(SerializableConsumer<D> join) {
        var joined = merge.joined(choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue() == Whose.THEIRS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
        unfit.setVisible(joined.isEmpty());
        joined.ifPresent(both -> {
            close();
            join.accept(both);
        });
    }

    private NativeTable table() {
        var table = new NativeTable();
        table.addClassName("conflict-table");
        var head = table.getHead().addRow();
        for (var column : new String[] {"field", "mine", "theirs", "joined"}) {
            var cell = new NativeTableHeaderCell(getTranslation("components.conflict." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        merge.changed().stream()
                .filter(field -> fields.shows(field.name()))
                .forEach(field -> table.getBody()
                        .addRow()
                        .add(
                                name(field.name()),
                                cell("mine", value(field, field.mine())),
                                cell("theirs", value(field, field.theirs())),
                                cell("joined", joined(field))));
        return table;
    }

    private NativeTableHeaderCell name(String field) {
        var cell = new NativeTableHeaderCell(fields.label(this, field));
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private NativeTableCell cell(String column, Component content) {
        var cell = new NativeTableCell(content);
        // on a narrow screen the rows are cards, and the columns have no heads
        cell.getElement().setAttribute("data-label", getTranslation("components.conflict." + column));
        return cell;
    }

    private Component value(ThreeWayMerge.Field field, @org.jspecify.annotations.Nullable Object value) {
        var words = new Div(fields.value(this, field.name(), value));
        words.addClassName("conflict-value");
        words.getElement().setAttribute("tabindex", "0"); // a long text scrolls
        return words;
    }

    private Component joined(ThreeWayMerge.Field field) {
        if (field.whose() != Whose.BOTH) {
            return new Div(side(field.whose()));
        }
        var choice = new RadioButtonGroup<Whose>();
        choice.setItems(SIDES.stream().sorted().toList());
        choice.setItemLabelGenerator(this::side);
        choice.setAriaLabel(fields.label(this, field.name()));
        choice.setValue(Whose.MINE);
        choices.put(field.name(), choice);
        return choice;
    }

    private String side(Whose whose) {
        return getTranslation("components.conflict.side." + whose.name());
    }
}
