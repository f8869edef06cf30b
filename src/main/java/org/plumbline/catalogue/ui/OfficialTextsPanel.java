package org.plumbline.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.catalogue.OfficialTextImport;
import org.plumbline.catalogue.OfficialTexts;
import org.plumbline.components.DateText;
import org.plumbline.components.EmptyState;
import org.plumbline.components.FileDrop;
import org.plumbline.components.StateChip;
import org.plumbline.components.Tone;
import org.plumbline.security.OurOrganisation;
import org.plumbline.shared.UploadPolicy;

/** Brings in NIST's own words, and says how many of our identifiers met theirs. */
class OfficialTextsPanel extends Div {

    private final transient OfficialTexts texts;
    private final transient OurOrganisation organisation;
    private final Div state = new Div();
    private final Div result = new Div();

    OfficialTextsPanel(OfficialTexts texts, OurOrganisation organisation) {
        this.texts = texts;
        this.organisation = organisation;
        addClassName("reading");
        result.getElement().setAttribute("role", "status");
        add(new Paragraph(getTranslation("catalogue.official.how")), state);
        if (texts.mayImport()) {
            add(new FileDrop(UploadPolicy.OFFICIAL_TEXTS, this::take));
        }
        add(result);
        showState();
    }

    private void showState() {
        state.removeAll();
        texts.edition()
                .ifPresentOrElse(
                        edition -> state.add(new Paragraph(getTranslation(
                                "catalogue.official.edition",
                                edition.subcategories(),
                                edition.sourceFile(),
                                DateText.of(
                                        edition.importedAt(),
                                        organisation.profile().zone()),
                                edition.importedBy()))),
                        () -> state.add(new EmptyState(getTranslation("catalogue.official.none"))));
    }

    private void take(String fileName, Path file) {
        try {
            show(texts.importPlaybook(fileName, Files.readAllBytes(file)));
            showState();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void show(OfficialTextImport imported) {
        result.removeAll();
        var earlier = imported.earlier();
        if (earlier != null) {
            result.add(new Paragraph(getTranslation(
                    "catalogue.official.earlier",
                    DateText.of(earlier.importedAt(), organisation.profile().zone()),
                    earlier.importedBy())));
        }
        result.add(new StateChip(
                getTranslation("catalogue.official.matched", imported.matched(), imported.expected()),
                imported.complete() ? Tone.GOOD : Tone.ATTENTION));
        if (!imported.missing().isEmpty()) {
            result.add(
                    new Paragraph(getTranslation("catalogue.official.missing", String.join(", ", imported.missing()))));
        }
        if (!imported.unknown().isEmpty()) {
            result.add(
                    new Paragraph(getTranslation("catalogue.official.unknown", String.join(", ", imported.unknown()))));
        }
    }
}
