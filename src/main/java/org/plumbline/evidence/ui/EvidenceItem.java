package org.plumbline.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.audit.EventKind;
import org.plumbline.components.CodeChip;
import org.plumbline.components.DateText;
import org.plumbline.components.Download;
import org.plumbline.components.StateChip;
import org.plumbline.components.Tone;
import org.plumbline.evidence.DocumentType;
import org.plumbline.evidence.Evidence;
import org.plumbline.evidence.EvidenceState;
import org.plumbline.evidence.ScanState;
import org.plumbline.shared.Change;

/** One piece of evidence: what it is, where it is, who brought it, and how long it counts. */
class EvidenceItem extends ListItem {

    private static final int SHOWN_OF_DIGEST = 12;
    private static final long SOON_DAYS = 30;

    private final transient EvidencePanels tools;
    private final transient Evidence piece;

    EvidenceItem(EvidencePanels tools, Evidence piece, boolean mayChange, EvidencePanel panel) {
        this.tools = tools;
        this.piece = piece;
        addClassName("evidence-item");
        var heading = new Div(icon(), title(), new CodeChip(piece.code()));
        heading.addClassName("evidence-heading");
        states(heading);
        var text = new Div(heading, facts());
        text.addClassName("evidence-text");
        if (piece.draft().note() != null) {
            text.add(paragraph(piece.draft().note()));
        }
        var end = piece.end();
        if (end != null && end.reason() != null) {
            text.add(paragraph(getTranslation("evidence.withdrawn.because", end.reason())));
        }
        add(text);
        if (mayChange) {
            menu(panel);
        }
    }

    private static Paragraph paragraph(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("long-text");
        return paragraph;
    }

    private Icon icon() {
        var file = piece.file();
        var icon = (file == null ? VaadinIcon.LINK : icon(file.type())).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private static VaadinIcon icon(DocumentType type) {
        return switch (type) {
            case PDF, DOCX, TEXT -> VaadinIcon.FILE_TEXT_O;
            case XLSX, CSV -> VaadinIcon.FILE_TABLE;
            case PPTX -> VaadinIcon.FILE_PRESENTATION;
            case PNG, JPEG -> VaadinIcon.FILE_PICTURE;
            case JSON, XML -> VaadinIcon.FILE_CODE;
        };
    }

    /** A link where there is something to open. */
    private Component title() {
        var title = piece.draft().title();
        var file = piece.file();
        if (file != null && file.open()) {
            var link = new Anchor(download(), title);
            link.getElement()
                    .setAttribute("download", file.name())
                    .setAttribute("title", getTranslation("evidence.download", file.name()));
            link.addClassName("evidence-title");
            return link;
        }
        var address = piece.link();
        if (address.isPresent()) {
            var link = new Anchor(address.get(), title);
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("title", address.get());
            link.addClassName("evidence-title");
            return link;
        }
        var words = new Span(title);
        words.addClassName("evidence-title");
        return words;
    }

    /** Checked anew when it is asked for: the right to it, and whether it may be handed out. */
    private Download download() {
        var register = tools.register();
        var id = piece.id();
        return new Download(EventKind.EVIDENCE_DOWNLOADED, _ -> {
            var content = register.content(id);
            var file = java.util.Objects.requireNonNull(content.evidence().file());
            return new Download.Content(
                    file.name(),
                    file.type().mediaType(),
                    content.evidence().code() + " " + content.evidence().draft().title(),
                    List.of(
                            Change.of(
                                    "evidence.record",
                                    null,
                                    content.evidence().owner().code()),
                            Change.of("evidence.sha256", null, file.sha256())),
                    file.bytes(),
                    content.writer()::writeTo);
        });
    }

    private void states(Div heading) {
        var file = piece.file();
        if (!piece.isCurrent()) {
            heading.add(new StateChip(getTranslation("evidence.state." + piece.state()), Tone.ENDED));
        } else if (piece.isExpired(tools.today())) {
            heading.add(new StateChip(getTranslation("evidence.expired"), Tone.BAD));
        } else if (runsOutSoon(tools.today())) {
            heading.add(new StateChip(getTranslation("evidence.expires-soon"), Tone.ATTENTION));
        }
        if (file == null) {
            return;
        }
        if (file.erased()) {
            heading.add(new StateChip(getTranslation("evidence.content-erased"), Tone.ENDED));
        } else if (file.scan() == ScanState.INFECTED) {
            heading.add(new StateChip(getTranslation("evidence.scan.INFECTED"), Tone.BAD));
        } else if (file.scan() == ScanState.WAITING) {
            heading.add(new StateChip(getTranslation("evidence.scan.WAITING"), Tone.ATTENTION));
        }
    }

    private boolean runsOutSoon(LocalDate today) {
        var until = piece.draft().validUntil();
        return until != null && !until.isAfter(today.plusDays(SOON_DAYS));
    }

    private Div facts() {
        var facts = new Div();
        facts.addClassName("part-facts");
        var file = piece.file();
        if (file != null) {
            if (!file.name().equals(piece.draft().title())) {
                facts.add(new Span(file.name()));
            }
            facts.add(new Span(getTranslation(
                    "evidence.type-and-size",
                    getTranslation("evidence.type." + file.type()),
                    FileSize.words(file.bytes()))));
            var digest = new Span(
                    getTranslation("evidence.sha256.short", file.sha256().substring(0, SHOWN_OF_DIGEST)));
            digest.getElement().setAttribute("title", file.sha256());
            facts.add(digest);
        } else if (piece.link().isEmpty()) {
            facts.add(new Span(piece.reference()));
        }
        facts.add(new Span(
                getTranslation("evidence.added-by", piece.addedBy(), DateText.of(piece.addedAt(), tools.zone()))));
        if (piece.draft().collectedOn() != null) {
            facts.add(new Span(getTranslation(
                    "evidence.collected", DateText.of(piece.draft().collectedOn()))));
        }
        if (piece.draft().validUntil() != null) {
            facts.add(new Span(
                    getTranslation("evidence.valid", DateText.of(piece.draft().validUntil()))));
        }
        var end = piece.end();
        if (end != null) {
            facts.add(new Span(getTranslation(
                    "evidence.ended-by." + piece.state(), end.by(), DateText.of(end.at(), tools.zone()))));
        }
        return facts;
    }

    private void menu(EvidencePanel panel) {
        boolean erasable = piece.state() != EvidenceState.CURRENT
                && piece.file() != null
                && !piece.file().erased()
                && tools.register().mayErase();
        if (!piece.isCurrent() && !erasable) {
            return;
        }
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel(getTranslation("evidence.menu", piece.draft().title()));
        if (piece.isCurrent()) {
            more.getSubMenu().addItem(getTranslation("evidence.describe"), _ -> panel.describe(piece));
            more.getSubMenu().addItem(getTranslation("evidence.replace"), _ -> panel.replace(piece));
            more.getSubMenu().addItem(getTranslation("evidence.withdraw"), _ -> panel.withdraw(piece));
        } else {
            more.getSubMenu().addItem(getTranslation("evidence.erase"), _ -> panel.erase(piece));
        }
        add(bar);
    }
}
