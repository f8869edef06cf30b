package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.components.Notices;
import org.plumbline.inventoryimport.SourceFile;
import org.plumbline.shared.Job;
import org.plumbline.shared.RuleViolation;
import org.plumbline.shared.sheet.SheetFormat;
import org.plumbline.shared.sheet.SheetOptions;

/** What the file was taken for, in a sentence, and the means to say that it is something else. */
class FormatBar extends Details {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final transient ImportSession session;
    private final transient SerializableRunnable changed;

    FormatBar(ImportSession session, SerializableRunnable changed) {
        this.session = session;
        this.changed = changed;
        addClassName("import-format");
        var source = session.source();
        setSummaryText(sentence(source));
        var fields = new Div();
        fields.addClassName("import-format-fields");
        fields.add(controls(source));
        add(fields);
        if (source.format() instanceof SheetFormat.Delimited text && text.certainty() == SheetFormat.Certainty.LIKELY) {
            fields.addComponentAsFirst(new Paragraph(getTranslation("import.format.likely")));
            setOpened(true);
        }
    }

    private String sentence(SourceFile source) {
        return switch (source.format()) {
            case SheetFormat.Delimited text ->
                getTranslation(
                        "import.format.text",
                        source.fileName(),
                        getTranslation("import.delimiter." + name(text.delimiter())),
                        text.charset().name(),
                        source.headerRow(),
                        source.columns().size());
            case SheetFormat.Workbook workbook ->
                getTranslation(
                        "import.format.workbook",
                        source.fileName(),
                        workbook.sheet(),
                        source.headerRow(),
                        source.columns().size());
        };
    }

    private Component[] controls(SourceFile source) {
        var controls = new ArrayList<Component>();
        switch (source.format()) {
            case SheetFormat.Delimited text -> {
                controls.add(encoding(text.charset()));
                controls.add(delimiter(text.delimiter()));
            }
            case SheetFormat.Workbook workbook -> controls.add(sheet(workbook));
        }
        var header = new IntegerField(getTranslation("import.format.header-row"));
        header.setMin(1);
        header.setStepButtonsVisible(true);
        header.setValue((int) source.headerRow());
        onChange(header, value -> session.options().withHeaderRow(Long.valueOf(value)));
        controls.add(header);
        return controls.toArray(Component[]::new);
    }

    private Component encoding(Charset charset) {
        var encoding = EncodingPanel.select(getTranslation("import.format.encoding"));
        if (!EncodingPanel.CHOICES.contains(charset)) {
            var all = new ArrayList<>(EncodingPanel.CHOICES);
            all.addFirst(charset);
            encoding.setItems(all);
        }
        encoding.setValue(charset);
        onChange(encoding, value -> session.options().withCharset(value));
        return encoding;
    }

    private Component delimiter(char delimiter) {
        var sign = new Select<Character>();
        sign.setLabel(getTranslation("import.format.delimiter"));
        sign.setItems(DELIMITERS);
        sign.setItemLabelGenerator(each -> getTranslation("import.delimiter." + name(each)));
        sign.setValue(delimiter);
        onChange(sign, value -> session.options().withDelimiter(value));
        return sign;
    }

    private Component sheet(SheetFormat.Workbook workbook) {
        var choice = new Select<String>();
        choice.setLabel(getTranslation("import.format.sheet"));
        choice.setItems(workbook.sheets().contains(workbook.sheet()) ? workbook.sheets() : List.of(workbook.sheet()));
        choice.setValue(workbook.sheet());
        onChange(choice, value -> session.options().withSheet(value).withHeaderRow(null));
        return choice;
    }

    /** Reads the file anew; where that is refused, it stays as it was. */
    private <V> void onChange(HasValue<?, V> control, java.util.function.Function<V, SheetOptions> options) {
        control.addValueChangeListener(change -> {
            if (!change.isFromClient() || change.getValue() == null) {
                return;
            }
            try {
                session.inspect(options.apply(change.getValue()), Job.UNWATCHED); // a workbook is copied by now
                changed.run();
            } catch (RuleViolation refusal) {
                Notices.refused(this, refusal);
                control.setValue(change.getOldValue());
            }
        });
    }

    private static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "other";
        };
    }
}
