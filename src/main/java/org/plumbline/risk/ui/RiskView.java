package org.plumbline.risk.ui;

import static org.plumbline.security.Permission.READ;

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
import com.vaadin.flow.router.Route;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ActivityLog;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.components.ActivityList;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DateText;
import org.plumbline.components.Notices;
import org.plumbline.components.RecordPage;
import org.plumbline.components.RouteId;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.evidence.ui.EvidencePanels;
import org.plumbline.risk.AcceptanceState;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.risk.RiskStatus;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;

/** One risk: what it is, how it is rated, what is done about it, and how it came to be so. */
@Route(RiskRoutes.LIST + "/:" + RiskView.ID)
@May(READ)
class RiskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "riskId";
    private static final String SUBJECT = "risk";
    private static final int ACTIVITY_SHOWN = 200;

    private final transient RiskRegister register;
    private final transient RiskPanels panels;
    private final transient EvidencePanels evidence;
    private final transient Catalogue catalogue;
    private final transient ActivityLog activity;
    private final transient OurOrganisation organisation;
    private final boolean keepsRegister;
    private RecordPage page = new RecordPage();
    private transient @Nullable RiskDetails shown;

    RiskView(
            RiskRegister register,
            RiskPanels panels,
            EvidencePanels evidence,
            Catalogue catalogue,
            ActivityLog activity,
            OurOrganisation organisation,
            CurrentPerson person) {
        this.register = register;
        this.panels = panels;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.activity = activity;
        this.organisation = organisation;
        this.keepsRegister = person.may(Permission.MANAGE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new RiskId(RouteId.of(event, ID, SUBJECT));
        var zone = organisation.profile().zone();
        page = new RecordPage().in(RiskRoutes.LIST, getTranslation("risk.title-of-list"));
        fill(id);
        panels.readAnswers(id);
        page.tab(
                "overview",
                getTranslation("risk.overview"),
                "",
                () -> panels.overview(risk(), keepsRegister, zone, this::update));
        evidence.addTab(page, new EvidenceOwner(SUBJECT, id.value(), risk().code(), null));
        page.tab("history", getTranslation("risk.history"), "", () -> new RiskHistory(register.history(id), zone));
        page.tab(
                "activity",
                getTranslation("risk.activity"),
                "",
                () -> new ActivityList(activity.of(SUBJECT, id.value(), ACTIVITY_SHOWN), zone));
        page.open(event.getLocation().getQueryParameters());
        removeAll();
        add(page);
    }

    /** Reads the risk and shows it; the open tab stays open. */
    private void fill(RiskId id) {
        var risk = register.find(id);
        shown = risk;
        page.title(
                risk.description().title(),
                risk.code(),
                RiskWords.chip(this, risk.status()),
                RiskWords.chip(risk.current().exposure()));
        page.meta(meta(risk));
        page.facts(new RiskFacts(risk, catalogue, organisation.profile().zone()));
        page.actions(risk.mayChange() ? actions(risk) : new Component[0]);
    }

    private RiskDetails risk() {
        return Objects.requireNonNull(shown);
    }

    private void update() {
        fill(risk().id());
        page.refresh();
    }

    /** Does something and shows what became of it; where a rule refuses, it says so and shows the risk as it is now. */
    private boolean attempt(Runnable action) {
        boolean done = Notices.attempt(this, action);
        update();
        return done;
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
                move.getSubMenu().addItem(getTranslation(verb(risk, next)), _ -> move(risk, next));
            }
        }
        if (keepsRegister && risk.acceptance(AcceptanceState.IN_FORCE).isPresent()) {
            move.getSubMenu()
                    .addItem(
                            getTranslation("risk.acceptance.withdraw"),
                            _ -> panels.withdrawAcceptance(this, risk, this::update));
        }
        if (keepsRegister && risk.status().isOpen()) {
            priorities(menu.addItem(getTranslation("risk.priority")), risk);
        }
        return menu;
    }

    private static String verb(RiskDetails risk, RiskStatus next) {
        return risk.status().isOpen() ? "risk.move." + next.name() : "risk.move.reopen";
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
                            _ -> attempt(() -> register.releasePriority(risk.id(), risk.version())));
        }
    }

    private void pin(RiskDetails risk, int place) {
        Confirmation.withReason(
                getTranslation("risk.priority.pin.title", risk.code(), place),
                getTranslation("risk.priority.pin.explained"),
                getTranslation("risk.priority.pin.verb"),
                reason -> attempt(() -> register.pinPriority(risk.id(), risk.version(), place, reason)));
    }

    private void review(RiskDetails risk) {
        if (attempt(() -> register.review(risk.id(), risk.version(), null))) {
            Notices.done(getTranslation("risk.reviewed.done", DateText.of(risk().reviewOn())));
        }
    }

    private void move(RiskDetails risk, RiskStatus next) {
        boolean needsReason = next == RiskStatus.CLOSED || !risk.status().isOpen();
        if (needsReason) {
            Confirmation.withReason(
                    getTranslation(verb(risk, next) + ".title", risk.code()),
                    getTranslation("risk.move.explained." + next.name()),
                    getTranslation(verb(risk, next)),
                    reason -> moveNow(risk, next, reason));
        } else {
            moveNow(risk, next, null);
        }
    }

    private void moveNow(RiskDetails risk, RiskStatus next, @Nullable String reason) {
        if (attempt(() -> register.move(risk.id(), risk.version(), next, reason))) {
            Notices.done(getTranslation("risk.moved", risk.code(), RiskWords.of(this, next)));
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : shown.description().title();
    }
}
