package org.plumbline.report.ui;

import static org.plumbline.security.Permission.READ;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.plumbline.account.FreshProof;
import org.plumbline.audit.AuditExport;
import org.plumbline.audit.TrailState;
import org.plumbline.components.PageHeader;
import org.plumbline.inventory.AiInventory;
import org.plumbline.report.AuditWorkbooks;
import org.plumbline.report.ReportRoutes;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;
import org.plumbline.shared.Jobs;

/** The report centre: a card for each report. */
@Route(ReportRoutes.LIST)
@Menu(title = "report.title", order = 80, icon = "vaadin:file-table")
@May(READ)
class ReportsView extends Div implements HasDynamicTitle {

    ReportsView(
            AuditWorkbooks workbooks,
            AiInventory inventory,
            OurOrganisation organisation,
            AuditExport trail,
            FreshProof proof,
            TrailState state,
            CurrentPerson me,
            Jobs jobs) {
        addClassNames("page", "reports");
        var scope = new ScopeChoice(inventory, workbooks);
        var cards = new Div(new AuditWorkbookCard(workbooks, jobs, scope));
        if (me.may(Permission.READ_ORGANISATION)) {
            cards.add(new ActivityCard());
        }
        if (me.may(Permission.EXPORT_TRAIL)) {
            cards.add(new AuditTrailCard(
                    trail, proof, state, organisation.profile().zone()));
        }
        cards.addClassName("report-cards");
        add(new PageHeader(getTranslation("report.title")).explained(getTranslation("report.title.explained")), cards);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.title");
    }
}
