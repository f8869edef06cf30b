package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.shared.sheet.UnreadableSheet;

/** Asks how a text file is encoded that cannot be read otherwise. */
class EncodingPanel extends Div {

    /** The encodings that spreadsheet programs of the last thirty years wrote in the West and its neighbourhood. */
    static final List<Charset> CHOICES = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            StandardCharsets.ISO_8859_1,
            Charset.forName("ISO-8859-15"),
            Charset.forName("windows-1250"),
            Charset.forName("windows-1251"),
            Charset.forName("x-MacRoman"),
            Charset.forName("IBM850"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("Shift_JIS"),
            Charset.forName("GB18030"),
            Charset.forName("Big5"));

    EncodingPanel(
            UnreadableSheet.WrongEncoding wrong,
            SerializableConsumer<Charset> tryAgain,
            SerializableRunnable otherFile) {
        var choice = select(getTranslation("import.format.encoding"));
        choice.setValue(CHOICES.get(1));
        var read = new Button(getTranslation("import.format.try"), _ -> tryAgain.accept(choice.getValue()));
        read.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(read, new Button(getTranslation("import.other-file"), _ -> otherFile.run()));
        actions.addClassName("form-actions");
        add(new Refusal(wrong), choice, actions);
    }

    static Select<Charset> select(String label) {
        var select = new Select<Charset>();
        select.setLabel(label);
        select.setItems(CHOICES);
        select.setItemLabelGenerator(Charset::name);
        return select;
    }
}
