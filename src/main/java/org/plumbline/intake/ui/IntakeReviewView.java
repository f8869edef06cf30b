package org.plumbline.intake.ui;

import static org.plumbline.security.Permission.READ_ORGANISATION;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.plumbline.components.EmptyState;
import org.plumbline.components.ListSource;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RecordList;
import org.plumbline.intake.Intake;
import org.plumbline.intake.IntakeRoutes;
import org.plumbline.intake.IntakeRow;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;

/** What waits for an answer of governance, and what it answered. */
@Route(IntakeRoutes.REVIEW)
@May(READ_ORGANISATION)
class IntakeReviewView extends Div implements HasDynamicTitle {

    IntakeReviewView(Intake intake, OurOrganisation organisation) {
        addClassName("page");
        var list = new RecordList<IntakeRow>(
                "intake.review",
                ListSource.of(
                        (query, page) -> intake.search(IntakeColumns.filter(query), page),
                        query -> intake.count(IntakeColumns.filter(query))),
                row -> IntakeRoutes.details(row.id()));
        IntakeColumns.addTo(list, this, organisation.profile().zone(), true);
        list.whenEmpty(() -> new EmptyState(getTranslation("intake.review.empty")));
        list.exportable("intake-requests", "intake.review.title");
        add(new PageHeader(getTranslation("intake.review.title")), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.review.title");
    }
}
