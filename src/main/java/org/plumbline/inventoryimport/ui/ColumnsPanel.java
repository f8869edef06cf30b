package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.components.Notices;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;
import org.plumbline.inventoryimport.ImportField;
import org.plumbline.inventoryimport.ImportMappings;
import org.plumbline.inventoryimport.InventoryImport;
import org.plumbline.inventoryimport.MappingProposal;

/** The second step: which column becomes which field. */
class ColumnsPanel extends Div {

    private static final int UNUSED_NAMED = 20;

    private final transient ImportSession session;
    private final transient InventoryImport imports;
    private final transient ImportMappings mappings;
    private final Div format = new Div();
    private final Div choice = new Div();
    private final Div fields = new Div();
    private final Paragraph unused = new Paragraph();
    private final Div options = new Div();

    ColumnsPanel(
            ImportSession session,
            InventoryImport imports,
            ImportMappings mappings,
            SerializableRunnable preview,
            SerializableRunnable otherFile) {
        this.session = session;
        this.imports = imports;
        this.mappings = mappings;
        fields.addClassName("import-fields");
        unused.addClassName("page-explanation");
        choice.addClassName("import-choice");
        add(format, choice, fields, unused, options, actions(preview, otherFile));
        showAll();
    }

    private void showAll() {
        format.removeAll();
        format.add(new FormatBar(session, this::showAll));
        showChoice();
        showMapping();
    }

    private void showChoice() {
        choice.removeAll();
        var select = new Select<MappingProposal>();
        select.setLabel(getTranslation("import.mapping"));
        select.setItems(session.proposals());
        select.setItemLabelGenerator(this::label);
        select.setValue(session.proposals().getFirst());
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                session.choose(change.getValue());
                showMapping();
            }
        });
        var save =
                new Button(getTranslation("import.mapping.save"), _ -> new SaveMappingDialog(session, mappings).open());
        choice.add(select, save);
    }

    private String label(MappingProposal proposal) {
        return getTranslation(
                "import.mapping." + proposal.origin(), proposal.name(), proposal.found(), proposal.fields());
    }

    private void showMapping() {
        fields.removeAll();
        var head = new Div(
                new Span(getTranslation("import.field")),
                new Span(getTranslation("import.columns")),
                new Span(getTranslation("import.examples")),
                new Span());
        head.addClassNames("import-field", "import-fields-head");
        fields.add(head);
        for (ImportField field : ImportField.values()) {
            fields.add(new FieldRow(session, imports, field, this::showUnused));
        }
        options.removeAll();
        options.add(new OptionsPanel(session));
        showUnused();
    }

    /** Names the columns that no field takes, so that nothing is left behind unnoticed. */
    private void showUnused() {
        Set<String> used = new HashSet<>();
        for (FieldMapping field : session.mapping().fields()) {
            used.addAll(FieldColumns.of(field, session.source()));
        }
        var left = session.source().header().stream()
                .filter(column -> !used.contains(column))
                .toList();
        unused.setText(left.isEmpty() ? getTranslation("import.unused.none") : unused(left));
    }

    private String unused(List<String> left) {
        var named = String.join(", ", left.subList(0, Math.min(left.size(), UNUSED_NAMED)));
        return left.size() <= UNUSED_NAMED
                ? getTranslation("import.unused", left.size(), named)
                : getTranslation("import.unused.many", left.size(), named, left.size() - UNUSED_NAMED);
    }

    private Div actions(SerializableRunnable preview, SerializableRunnable otherFile) {
        var next = new Button(getTranslation("import.preview"), _ -> {
            var name = session.mapping().field(ImportField.NAME);
            boolean named = name.isPresent()
                    && (name.get().always() != null
                            || !FieldColumns.of(name.get(), session.source()).isEmpty());
            if (named) {
                preview.run();
            } else {
                Notices.refused(getTranslation("import.refused.no-column-for-name"));
            }
        });
        next.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(next, new Button(getTranslation("import.other-file"), _ -> otherFile.run()));
        actions.addClassName("form-actions");
        return actions;
    }
}
