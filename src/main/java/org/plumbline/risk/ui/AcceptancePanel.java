package org.plumbline.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DateText;
import org.plumbline.components.Notices;
import org.plumbline.risk.AcceptanceState;
import org.plumbline.risk.RiskAcceptances;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskMethod;
import org.plumbline.scoring.Appetite;
import org.plumbline.security.PersonRef;

/** Whether what is left of a risk is accepted, by whom, until when; and what can be done about that. */
class AcceptancePanel extends Section {

    private final transient RiskDetails risk;
    private final transient RiskMethod method;
    private final transient RiskAcceptances acceptances;
    private final LocalDate today;
    private final boolean keepsRegister;
    private final ZoneId zone;
    private final SerializableRunnable changed;
    private final Div actions = new Div();

    AcceptancePanel(
            RiskDetails risk,
            RiskMethod method,
            RiskAcceptances acceptances,
            LocalDate today,
            boolean keepsRegister,
            ZoneId zone,
            SerializableRunnable changed) {
        this.risk = risk;
        this.method = method;
        this.acceptances = acceptances;
        this.today = today;
        this.keepsRegister = keepsRegister;
        this.zone = zone;
        this.changed = changed;
        addClassName("panel");
        add(new H2(getTranslation("risk.acceptance")));
        actions.addClassName("form-actions");
        var standing = risk.acceptance(AcceptanceState.IN_FORCE);
        standing.ifPresent(this::standing);
        risk.acceptance(AcceptanceState.REQUESTED).ifPresentOrElse(this::waiting, () -> none(standing.isPresent()));
        actions.setVisible(actions.getElement().getChildCount() > 0);
        add(actions, earlier());
    }

    private void standing(RiskDetails.Acceptance acceptance) {
        add(new Paragraph(getTranslation(
                "risk.acceptance.stands", name(acceptance.decidedBy()), DateText.of(acceptance.until()))));
        add(new Paragraph(getTranslation("components.activity.reason", acceptance.decisionReason())));
        add(secondary(asked(acceptance)));
        var rating = acceptance.accepted();
        if (rating != null) {
            var frozen = new Div(
                    new Div(getTranslation("risk.acceptance.frozen")),
                    RiskWords.chip(rating.exposure()),
                    secondary(getTranslation(
                            "risk.history.levels-words",
                            RiskWords.of(this, rating.likelihood()),
                            RiskWords.of(this, rating.impact()))));
            frozen.addClassName("computed-exposure");
            add(frozen);
        }
        if (risk.mayChange() && keepsRegister) {
            actions.add(decision("risk.acceptance.withdraw", reason -> acceptances.withdraw(risk.id(), reason)));
        }
    }

    private void waiting(RiskDetails.Acceptance request) {
        add(new Paragraph(getTranslation(
                "risk.acceptance.waits",
                name(request.requestedBy()),
                day(request.requestedAt()),
                DateText.of(request.until()))));
        add(new Paragraph(getTranslation("components.activity.reason", request.reason())));
        if (risk.mayDecide()) {
            var approve = decision("risk.acceptance.approve", reason -> acceptances.approve(risk.id(), reason));
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(approve, decision("risk.acceptance.decline", reason -> acceptances.decline(risk.id(), reason)));
        } else {
            add(new Paragraph(getTranslation("risk.acceptance.who-decides")));
        }
        if (risk.mayChange()) {
            actions.add(
                    decision("risk.acceptance.take-back", reason -> acceptances.withdrawRequest(risk.id(), reason)));
        }
    }

    private void none(boolean accepted) {
        boolean possible = risk.status().isOpen() && risk.verdict() == Appetite.Verdict.WITHIN;
        if (!possible || !accepted) {
            add(new Paragraph(getTranslation(whyNot(possible))));
        }
        if (possible && risk.mayChange()) {
            var words = accepted ? "risk.acceptance.renew" : "risk.acceptance.request";
            actions.add(new Button(getTranslation(words), _ -> request(words)));
        }
    }

    private String whyNot(boolean possible) {
        if (possible) {
            return "risk.acceptance.none";
        }
        if (!risk.status().isOpen()) {
            return "risk.acceptance.closed";
        }
        return "risk.acceptance.not." + risk.verdict().name();
    }

    private void request(String title) {
        var latest = today.plusDays(method.longestAcceptanceDays());
        new AcceptanceDialog(getTranslation(title), today, latest, draft -> {
                    acceptances.request(risk.id(), draft);
                    changed.run();
                    Notices.done(getTranslation("risk.acceptance.requested"));
                })
                .open();
    }

    private Button decision(String key, SerializableConsumer<String> decide) {
        return new Button(getTranslation(key), _ -> ask(this, risk, key, decide, changed));
    }

    /** Asks for the reason of a decision, carries it out, and says so. */
    static void ask(
            Component where,
            RiskDetails risk,
            String key,
            SerializableConsumer<String> decide,
            SerializableRunnable changed) {
        Confirmation.withReason(
                where.getTranslation(key + ".title", risk.code()),
                where.getTranslation(key + ".explained"),
                where.getTranslation(key),
                reason -> Notices.attempt(where, () -> {
                    decide.accept(reason);
                    changed.run();
                    Notices.done(where.getTranslation(key + ".done", risk.code()));
                }));
    }

    /** What became of the others, the latest first. */
    private Component earlier() {
        var list = new UnorderedList();
        list.addClassNames("checklist", "acceptance-steps");
        risk.acceptances().reversed().stream()
                .filter(acceptance -> acceptance.state() != AcceptanceState.REQUESTED
                        && acceptance.state() != AcceptanceState.IN_FORCE)
                .forEach(acceptance -> list.add(item(acceptance)));
        list.setVisible(list.getElement().getChildCount() > 0);
        return list;
    }

    private ListItem item(RiskDetails.Acceptance acceptance) {
        var item = new ListItem(RiskWords.chip(this, acceptance.state()), new Div(asked(acceptance)));
        if (acceptance.decidedAt() != null) {
            var decision = acceptance.state() == AcceptanceState.DECLINED ? "declined" : "accepted";
            item.add(step(decision, acceptance.decidedBy(), acceptance.decidedAt(), acceptance.decisionReason()));
        }
        if (acceptance.endedAt() != null) {
            var end = "ended." + acceptance.state().name();
            item.add(step(end, acceptance.endedBy(), acceptance.endedAt(), acceptance.endReason()));
        }
        return item;
    }

    private String asked(RiskDetails.Acceptance acceptance) {
        return getTranslation(
                "risk.acceptance.asked",
                name(acceptance.requestedBy()),
                day(acceptance.requestedAt()),
                DateText.of(acceptance.until()),
                acceptance.reason());
    }

    /** A later step of an acceptance: who, when, and why where there is a reason. */
    private Div step(String key, @Nullable PersonRef by, Instant at, @Nullable String why) {
        return secondary(getTranslation("risk.acceptance." + key, name(by), day(at)) + (why == null ? "" : ": " + why));
    }

    private String day(Instant at) {
        return DateText.of(at.atZone(zone).toLocalDate());
    }

    private static Div secondary(String words) {
        var line = new Div(words);
        line.addClassName("secondary");
        return line;
    }

    private static String name(@Nullable PersonRef person) {
        return person == null ? "" : person.name();
    }
}
