package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;
import org.plumbline.inventoryimport.ImportField;
import org.plumbline.inventoryimport.InventoryImport;
import org.plumbline.inventoryimport.SourceFile;

/** A field of an AI system: its columns, what is in them, and how they are understood. */
class FieldRow extends Div {

    private final transient ImportSession session;
    private final ImportField field;
    private final SerializableRunnable changed;
    private final MultiSelectComboBox<String> columns = new MultiSelectComboBox<>();
    private final Span examples = new Span();

    FieldRow(ImportSession session, InventoryImport imports, ImportField field, SerializableRunnable changed) {
        this.session = session;
        this.field = field;
        this.changed = changed;
        addClassName("import-field");
        var label = ImportWords.field(this, field);
        var name = new Span(label);
        name.addClassName("import-field-name");
        examples.addClassName("import-examples");
        columns.setAriaLabel(getTranslation("import.columns-for", label));
        columns.setItems(session.source().header());
        columns.setWidthFull();
        columns.setSelectedItemsOnTop(true);
        columns.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        var details = new Button(
                VaadinIcon.SLIDERS.create(), _ -> new FieldDialog(session, imports, mapping(), this::take).open());
        details.addThemeVariants(ButtonVariant.TERTIARY);
        details.setAriaLabel(getTranslation("import.details-for", label));
        details.setTooltipText(getTranslation("import.details"));
        add(name, columns, examples, details);
        show();
    }

    private FieldMapping mapping() {
        return session.mapping().field(field).orElseGet(() -> FieldMapping.empty(field));
    }

    private void choose(java.util.Set<String> chosen) {
        var inFileOrder =
                session.source().header().stream().filter(chosen::contains).toList();
        take(FieldColumns.with(mapping(), session.source(), inFileOrder));
    }

    private void take(FieldMapping mapping) {
        session.map(session.mapping().with(mapping));
        show();
        changed.run();
    }

    private void show() {
        var mapping = mapping();
        var mapped = FieldColumns.of(mapping, session.source());
        columns.setValue(new LinkedHashSet<>(mapped));
        var always = mapping.always();
        examples.setText(
                mapped.isEmpty() && always != null
                        ? getTranslation("import.always", alwaysWord(always))
                        : examplesOf(mapped));
    }

    private String alwaysWord(String always) {
        boolean fixed =
                field.choices().stream().anyMatch(choice -> choice.name().equals(always));
        return fixed ? ImportWords.choice(this, field, always) : always;
    }

    private String examplesOf(List<String> mapped) {
        return session.source().columns().stream()
                .filter(column -> mapped.contains(column.name()))
                .map(SourceFile.Column::examples)
                .flatMap(List::stream)
                .limit(3)
                .collect(Collectors.joining(" · "));
    }
}
