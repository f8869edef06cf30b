package org.plumbline.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.plumbline.components.FileDrop;
import org.plumbline.evidence.Evidence;
import org.plumbline.evidence.IncomingFile;
import org.plumbline.shared.UploadPolicy;

/** Asks for the file that shall stand in the place of a piece of evidence. */
class ReplaceDialog extends Dialog {

    ReplaceDialog(Evidence piece, SerializableConsumer<IncomingFile> chosen) {
        setHeaderTitle(getTranslation("evidence.replace.title", piece.draft().title()));
        setWidth("min(36rem, 96vw)");
        var drop = new FileDrop(UploadPolicy.EVIDENCE, 1, (name, file) -> {
            close();
            chosen.accept(new IncomingFile(name, file));
        });
        add(new Paragraph(getTranslation("evidence.replace.explained")), drop);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()));
    }
}
