package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;
import org.plumbline.inventoryimport.ColumnWords;
import org.plumbline.inventoryimport.ImportField;
import org.plumbline.inventoryimport.ImportField.Shape;
import org.plumbline.inventoryimport.InventoryImport;
import org.plumbline.shared.RuleViolation;

/** How the text of a field's columns is understood: a value for all rows, signs between entries, words. */
class FieldDialog extends Dialog {

    private static final List<String> SIGNS = List.of(";", ",", "|", "\n");
    private static final String LEFT_OUT = "";

    private final transient FieldMapping mapping;
    private final ImportField field;
    private final CheckboxGroup<String> signs = new CheckboxGroup<>();
    private final Map<String, Select<String>> meanings = new LinkedHashMap<>();
    private @Nullable HasValue<?, String> always;

    FieldDialog(
            ImportSession session,
            InventoryImport imports,
            FieldMapping mapping,
            SerializableConsumer<FieldMapping> taken) {
        this.mapping = mapping;
        this.field = mapping.field();
        setHeaderTitle(getTranslation("import.details-for", ImportWords.field(this, field)));
        setWidth("min(44rem, 94vw)");
        var columns = FieldColumns.of(mapping, session.source());
        if (columns.isEmpty()) {
            add(alwaysControl());
        }
        if (field.shape() == Shape.CHOICES || field.shape() == Shape.TAGS || field.shape() == Shape.VENDOR) {
            add(signsControl());
        }
        if (!columns.isEmpty() && !field.choices().isEmpty()) {
            addWords(session, imports);
        } else if (!columns.isEmpty()) {
            add(new Paragraph(getTranslation("import.details.shape." + field.shape())));
        }
        var save = new Button(getTranslation("import.details.take"), _ -> {
            taken.accept(changed());
            close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), save);
    }

    private Component alwaysControl() {
        var label = getTranslation("import.details.always");
        if (field.choices().isEmpty()) {
            var text = new TextField(label);
            text.setWidthFull();
            text.setClearButtonVisible(true);
            text.setHelperText(getTranslation("import.details.always.help"));
            text.setValue(mapping.always() == null ? "" : mapping.always());
            always = text;
            return text;
        }
        var choice = choice(label, getTranslation("import.details.always.none"), null);
        choice.setValue(mapping.always());
        always = choice;
        return choice;
    }

    private Component signsControl() {
        signs.setLabel(getTranslation("import.details.signs"));
        signs.setItems(SIGNS);
        signs.setItemLabelGenerator(sign -> getTranslation("import.sign." + name(sign)));
        signs.setValue(new LinkedHashSet<>(mapping.splitBy()));
        return signs;
    }

    private void addWords(ImportSession session, InventoryImport imports) {
        ColumnWords words;
        try {
            var request = session.request();
            words = imports.words(request.with(request.mapping().with(mapping)), field);
        } catch (RuleViolation refusal) {
            add(new Refusal(refusal));
            return;
        }
        add(new H3(getTranslation("import.details.words")), new Paragraph(getTranslation("import.details.words.help")));
        var list = new Div();
        list.addClassName("import-words");
        for (ColumnWords.Word word : words.words()) {
            var meaning = choice(
                    null, getTranslation("import.details.not-understood"), getTranslation("import.details.left-out"));
            meaning.setAriaLabel(getTranslation("import.details.meaning-of", word.text()));
            meaning.setValue(word.meaning());
            meanings.put(word.text(), meaning);
            var rows = new Span(getTranslation("import.details.rows", word.rows()));
            rows.addClassName("record-list-count");
            list.add(new Div(new Span(word.text()), rows, meaning));
        }
        add(list);
        if (words.more() > 0) {
            add(new Paragraph(getTranslation("import.details.more", words.more())));
        }
        if (words.words().isEmpty()) {
            add(new Paragraph(getTranslation("import.details.no-words")));
        }
    }

    /** A choice of the field's values, of none at all and, where it has a name, of leaving it out on purpose. */
    private Select<String> choice(@Nullable String label, String none, @Nullable String leftOut) {
        var items = new ArrayList<String>();
        field.choices().forEach(choice -> items.add(choice.name()));
        if (leftOut != null) {
            items.add(LEFT_OUT);
        }
        var select = new Select<String>();
        if (label != null) {
            select.setLabel(label);
        }
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(none);
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null
                ? none
                : item.equals(LEFT_OUT) && leftOut != null ? leftOut : ImportWords.choice(this, field, item));
        return select;
    }

    private FieldMapping changed() {
        var result = mapping;
        if (always != null) {
            var value = always.getValue();
            result = result.withAlways(value == null || value.isBlank() ? null : value.strip());
        }
        if (signs.getParent().isPresent()) {
            result = result.withSplitBy(
                    SIGNS.stream().filter(signs.getValue()::contains).toList());
        }
        return meanings.isEmpty() ? result : withWords(result);
    }

    /** What is chosen here wins over what the mapping said; words that this file does not have stay as they are. */
    private FieldMapping withWords(FieldMapping result) {
        var values = new LinkedHashMap<>(result.values());
        var ignore = new LinkedHashSet<>(result.ignore());
        meanings.forEach((word, select) -> {
            values.remove(word);
            ignore.remove(word);
            var meaning = select.getValue();
            if (meaning != null && meaning.equals(LEFT_OUT)) {
                ignore.add(word);
            } else if (meaning != null) {
                values.put(word, meaning);
            }
        });
        return result.withWords(values, ignore);
    }

    private static String name(String sign) {
        return switch (sign) {
            case ";" -> "semicolon";
            case "," -> "comma";
            case "|" -> "bar";
            default -> "line-break";
        };
    }
}
