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
        risk.acceptance(AcceptanceState.IN_FORCE).ifPresent(this::standing);
        risk.acceptance(AcceptanceState.REQUESTED).ifPresentOrElse(this::waiting, this::none);
        add(earlier());
    }

    private void standing(RiskDetails.Acceptance acceptance) {
        add(new Paragraph(getTranslation(
                "risk.acceptance.stands", name(acceptance.decidedBy()), DateText.of(acceptance.until()))));
        add(new Paragraph(getTranslation("components.activity.reason", acceptance.decisionReason())));
        if (acceptance.accepted() != null) {
            var frozen = new Div(
                    new Div(getTranslation("risk.acceptance.frozen")),
                    RiskWords.chip(acceptance.accepted().exposure()));
            frozen.addClassName("computed-exposure");
            add(frozen);
        }
        if (risk.mayChange() && keepsRegister) {
            add(decision("risk.acceptance.withdraw", reason -> acceptances.withdraw(risk.id(), reason)));
        }
    }

    private void waiting(RiskDetails.Acceptance request) {
        add(new Paragraph(getTranslation(
                "risk.acceptance.waits",
                name(request.requestedBy()),
                DateText.of(request.requestedAt().atZone(zone).toLocalDate()),
                DateText.of(request.until()))));
        add(new Paragraph(getTranslation("components.activity.reason", request.reason())));
        var buttons = new Div();
        buttons.addClassName("form-actions");
        if (risk.mayDecide()) {
            var approve = decision("risk.acceptance.approve", reason -> acceptances.approve(risk.id(), reason));
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(approve, decision("risk.acceptance.decline", reason -> acceptances.decline(risk.id(), reason)));
        } else {
            add(new Paragraph(getTranslation("risk.acceptance.who-decides")));
        }
        if (risk.mayChange()) {
            buttons.add(
                    decision("risk.acceptance.take-back", reason -> acceptances.withdrawRequest(risk.id(), reason)));
        }
        add(buttons);
    }

    private void none() {
        boolean possible = risk.status().isOpen() && risk.verdict() == Appetite.Verdict.WITHIN;
        if (!possible || risk.acceptance(AcceptanceState.IN_FORCE).isEmpty()) {
            add(new Paragraph(getTranslation(whyNot(possible))));
        }
        if (possible && risk.mayChange()) {
            var words = risk.acceptance(AcceptanceState.IN_FORCE).isPresent()
                    ? "risk.acceptance.renew"
                    : "risk.acceptance.request";
            add(new Button(getTranslation(words), _ -> request(words)));
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
        return new Button(
                getTranslation(key),
                _ -> Confirmation.withReason(
                        getTranslation(key + ".title", risk.code()),
                        getTranslation(key + ".explained"),
                        getTranslation(key),
                        reason -> Notices.attempt(this, () -> {
                            decide.accept(reason);
                            changed.run();
                        })));
    }

    /** What became of the others, the latest first. */
    private Component earlier() {
        var list = new UnorderedList();
        list.addClassName("checklist");
        risk.acceptances().reversed().stream()
                .filter(acceptance -> acceptance.state() != AcceptanceState.REQUESTED
                        && acceptance.state() != AcceptanceState.IN_FORCE)
                .forEach(acceptance -> list.add(item(acceptance)));
        list.setVisible(list.getElement().getChildCount() > 0);
        return list;
    }

    private ListItem item(RiskDetails.Acceptance acceptance) {
        var words = new Div(getTranslation(
                "risk.acceptance.earlier",
                name(acceptance.requestedBy()),
                DateText.of(acceptance.requestedAt().atZone(zone).toLocalDate()),
                DateText.of(acceptance.until())));
        var item = new ListItem(RiskWords.chip(this, acceptance.state()), words);
        var why = acceptance.endReason() == null ? acceptance.decisionReason() : acceptance.endReason();
        if (why != null) {
            var reason = new Div(getTranslation("components.activity.reason", why));
            reason.addClassName("secondary");
            item.add(reason);
        }
        return item;
    }

    private static String name(@Nullable PersonRef person) {
        return person == null ? "" : person.name();
    }
}
