package org.plumbline.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ActivityLog;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.components.ActivityList;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DateText;
import org.plumbline.components.Notices;
import org.plumbline.components.RecordPage;
import org.plumbline.components.RouteId;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.risk.RiskStatus;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Role;

/** One risk: what it is, how it is rated, what is done about it, and how it came to be so. */
@Route(RiskRoutes.LIST + "/:" + RiskView.ID)
@RolesAllowed({Role.Names.GOVERNANCE_LEAD, Role.Names.RISK_MANAGER, Role.Names.SYSTEM_OWNER, Role.Names.AUDITOR})
class RiskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "riskId";
    private static final String SUBJECT = "risk";
    private static final int ACTIVITY_SHOWN = 200;

    private final transient RiskRegister register;
    private final transient RiskPanels panels;
    private final transient Catalogue catalogue;
    private final transient ActivityLog activity;
    private final transient OurOrganisation organisation;
    private final boolean keepsRegister;
    private String title = "";

    RiskView(
            RiskRegister register,
            RiskPanels panels,
            Catalogue catalogue,
            ActivityLog activity,
            OurOrganisation organisation,
            CurrentPerson person) {
        this.register = register;
        this.panels = panels;
        this.catalogue = catalogue;
        this.activity = activity;
        this.organisation = organisation;
        this.keepsRegister = person.hasAny(Role.GOVERNANCE_LEAD, Role.RISK_MANAGER);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                register.find(new RiskId(RouteId.of(event, ID, SUBJECT))),
                event.getLocation().getQueryParameters());
    }

    private void show(RiskDetails risk, QueryParameters parameters) {
        var zone = organisation.profile().zone();
        title = risk.description().title();
        var page = new RecordPage()
                .in(RiskRoutes.LIST, getTranslation("risk.title-of-list"))
                .title(
                        title,
                        risk.code(),
                        RiskWords.chip(this, risk.status()),
                        RiskWords.chip(risk.current().exposure()))
                .meta(meta(risk))
                .facts(new RiskFacts(risk, catalogue, zone))
                .tab(
                        "overview",
                        getTranslation("risk.overview"),
                        "",
                        () -> panels.overview(risk, keepsRegister, zone, () -> reload(risk.id())))
                .tab(
                        "history",
                        getTranslation("risk.history"),
                        "",
                        () -> new RiskHistory(register.history(risk.id()), zone))
                .tab(
                        "activity",
                        getTranslation("risk.activity"),
                        "",
                        () -> new ActivityList(activity.of(SUBJECT, risk.id().value(), ACTIVITY_SHOWN), zone));
        if (risk.mayChange()) {
            page.actions(actions(risk));
        }
        page.open(parameters);
        removeAll();
        add(page);
    }

    private void reload(RiskId id) {
        show(register.find(id), QueryParameters.empty());
    }

    private Component[] meta(RiskDetails risk) {
        var owner = risk.owner() == null
                ? getTranslation("risk.nobody")
                : risk.owner().name();
        var review = getTranslation(
                risk.reviewDue() ? "risk.review-due-since" : "risk.review-next", DateText.of(risk.reviewOn()));
        return new Component[] {new Span(getTranslation("risk.owned-by", owner)), new Span(review)};
    }

    private Component[] actions(RiskDetails risk) {
        var edit = new Button(getTranslation("risk.edit"), _ -> UI.getCurrent().navigate(RiskRoutes.edit(risk.id())));
        edit.setEnabled(risk.status().isOpen());
        var reviewed = new Button(getTranslation("risk.reviewed"), _ -> review(risk));
        reviewed.setTooltipText(getTranslation("risk.reviewed.explained"));
        if (risk.reviewDue()) {
            reviewed.addThemeVariants(ButtonVariant.PRIMARY);
        }
        reviewed.setVisible(risk.status().isOpen());
        return new Component[] {reviewed, edit, menu(risk)};
    }

    private MenuBar menu(RiskDetails risk) {
        var menu = new MenuBar();
        var move = menu.addItem(getTranslation("risk.move"));
        for (RiskStatus next : risk.status().moves()) {
            if (fits(risk, next)) {
                move.getSubMenu().addItem(getTranslation("risk.move." + next.name()), _ -> move(risk, next));
            }
        }
        if (keepsRegister && risk.status().isOpen()) {
            priorities(menu.addItem(getTranslation("risk.priority")), risk);
        }
        return menu;
    }

    /** A closed risk reopens as its rating says: identified while it is not assessed. */
    private static boolean fits(RiskDetails risk, RiskStatus next) {
        return switch (next) {
            case IDENTIFIED -> !risk.current().isAssessed();
            case ASSESSED -> risk.current().isAssessed();
            case IN_TREATMENT, MONITORED, ACCEPTED, CLOSED -> true;
        };
    }

    private void priorities(MenuItem menu, RiskDetails risk) {
        for (int place = 1; place <= 5; place++) {
            int wanted = place;
            menu.getSubMenu().addItem(getTranslation("risk.priority.pin", place), _ -> pin(risk, wanted));
        }
        if (risk.priorityReason() != null) {
            menu.getSubMenu()
                    .addItem(
                            getTranslation("risk.priority.release"),
                            _ -> Notices.attempt(this, () -> {
                                register.releasePriority(risk.id(), risk.version());
                                reload(risk.id());
                            }));
        }
    }

    private void pin(RiskDetails risk, int place) {
        Confirmation.withReason(
                getTranslation("risk.priority.pin.title", risk.code(), place),
                getTranslation("risk.priority.pin.explained"),
                getTranslation("risk.priority.pin.verb"),
                reason -> Notices.attempt(this, () -> {
                    register.pinPriority(risk.id(), risk.version(), place, reason);
                    reload(risk.id());
                }));
    }

    private void review(RiskDetails risk) {
        Notices.attempt(this, () -> {
            register.review(risk.id(), risk.version(), null);
            var next = register.find(risk.id());
            show(next, QueryParameters.empty());
            Notices.done(getTranslation("risk.reviewed.done", DateText.of(next.reviewOn())));
        });
    }

    private void move(RiskDetails risk, RiskStatus next) {
        boolean needsReason = next == RiskStatus.CLOSED || !risk.status().isOpen();
        if (needsReason) {
            Confirmation.withReason(
                    getTranslation("risk.move.title", risk.code(), RiskWords.of(this, next)),
                    getTranslation("risk.move.explained." + next.name()),
                    getTranslation("risk.move." + next.name()),
                    reason -> moveNow(risk, next, reason));
        } else {
            moveNow(risk, next, null);
        }
    }

    private void moveNow(RiskDetails risk, RiskStatus next, @Nullable String reason) {
        Notices.attempt(this, () -> {
            register.move(risk.id(), risk.version(), next, reason);
            reload(risk.id());
            Notices.done(getTranslation("risk.moved", risk.code(), RiskWords.of(this, next)));
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
