package org.plumbline.rmf.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.plumbline.components.RecordTab;
import org.plumbline.inventory.SystemRef;
import org.plumbline.rmf.RmfRoutes;

/** The RMF on the page of an AI system. */
@org.springframework.stereotype.Component
class SystemRmfTab implements RecordTab {

    private final RmfTools tools;

    SystemRmfTab(RmfTools tools) {
        this.tools = tools;
    }

    @Override
    public String subjectType() {
        return SystemRef.SUBJECT;
    }

    @Override
    public String key() {
        return RmfRoutes.TAB;
    }

    @Override
    public String titleKey() {
        return "rmf.tab";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public String count(UUID subject) {
        return CoverageWords.figure(tools.coverage().ofSystem(subject).total());
    }

    @Override
    public Component content(UUID subject) {
        return new Content(new AnswerSheetPanel(tools, subject));
    }

    /** Opens what the URL names once the page is there. */
    private static final class Content extends Div {

        private final AnswerSheetPanel sheet;

        Content(AnswerSheetPanel sheet) {
            this.sheet = sheet;
            add(sheet);
        }

        @Override
        protected void onAttach(AttachEvent attached) {
            if (attached.isInitialAttach()) {
                sheet.open(
                        attached.getUI().getInternals().getActiveViewLocation().getQueryParameters());
            }
        }
    }
}
