package org.plumbline.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.components.Facts;

/** The twelve risks that generative AI adds, and the outcomes that speak to them. */
class GenerativePanel extends Div {

    GenerativePanel(Catalogue catalogue) {
        addClassName("reading");
        add(new Paragraph(getTranslation("catalogue.generative.about")));
        catalogue
                .generativeProfile()
                .risks()
                .forEach(risk -> add(new Section(
                        new H2(risk.number() + ". " + risk.title()),
                        new Paragraph(risk.meaning()),
                        new Facts()
                                .fact("catalogue.clinical-example", risk.clinicalExample())
                                .fact("catalogue.outcomes", String.join(", ", risk.subcategories())))));
    }
}
