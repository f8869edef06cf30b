package org.plumbline.intake.ui;

import static org.plumbline.security.Permission.TAKE_PART;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import org.plumbline.components.EmptyState;
import org.plumbline.components.ListSource;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RecordList;
import org.plumbline.intake.Intake;
import org.plumbline.intake.IntakeRoutes;
import org.plumbline.intake.IntakeRow;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;

/** What this person has asked for, and what came of it. */
@Route(IntakeRoutes.MINE)
@Menu(title = "intake.title", order = 25, icon = "vaadin:inbox")
@May(TAKE_PART)
class MyRequestsView extends Div implements HasDynamicTitle {

    MyRequestsView(Intake intake, OurOrganisation organisation, CurrentPerson person) {
        addClassName("page");
        var list = new RecordList<IntakeRow>(
                "intake.mine",
                ListSource.of(
                        (query, page) -> intake.mine(IntakeColumns.filter(query), page),
                        query -> intake.countMine(IntakeColumns.filter(query))),
                row -> IntakeRoutes.details(row.id()));
        IntakeColumns.addTo(list, this, organisation.profile().zone(), false);
        list.whenEmpty(() -> new EmptyState(getTranslation("intake.mine.empty"), askButton(false)));
        var actions = new ArrayList<Component>();
        if (person.may(Permission.READ_ORGANISATION)) {
            actions.add(new Button(
                    getTranslation("intake.review"),
                    VaadinIcon.CHECK_SQUARE_O.create(),
                    _ -> UI.getCurrent().navigate(IntakeRoutes.REVIEW)));
        }
        actions.add(askButton(true));
        add(
                new PageHeader(getTranslation("intake.mine.title"), actions.toArray(Component[]::new))
                        .explained(getTranslation("intake.mine.explanation")),
                list);
    }

    private Button askButton(boolean primary) {
        var button = new Button(
                getTranslation("intake.ask"),
                VaadinIcon.PLUS.create(),
                _ -> UI.getCurrent().navigate(IntakeRoutes.NEW));
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.mine.title");
    }
}
