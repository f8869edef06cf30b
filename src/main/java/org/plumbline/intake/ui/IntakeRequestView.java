package org.plumbline.intake.ui;

import static org.plumbline.security.Permission.TAKE_PART;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ActivityLog;
import org.plumbline.components.ActivityList;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DateText;
import org.plumbline.components.Facts;
import org.plumbline.components.LookupField;
import org.plumbline.components.Notices;
import org.plumbline.components.RecordPage;
import org.plumbline.components.RouteId;
import org.plumbline.intake.Intake;
import org.plumbline.intake.IntakeDetails;
import org.plumbline.intake.IntakeId;
import org.plumbline.intake.IntakeRoutes;
import org.plumbline.intake.IntakeStatus;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.SystemRef;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;

/** One request: what was asked, what is like it, and the answer. */
@Route(IntakeRoutes.MINE + "/:" + IntakeRequestView.ID)
@May(TAKE_PART)
class IntakeRequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "requestId";
    private static final int ACTIVITY_SHOWN = 100;
    private static final int LONGEST_NOTE = 4_000;

    private final transient Intake intake;
    private final transient AiInventory inventory;
    private final transient ActivityLog activity;
    private final transient OurOrganisation organisation;
    private final transient CurrentPerson person;
    private String title = "";

    IntakeRequestView(
            Intake intake,
            AiInventory inventory,
            ActivityLog activity,
            OurOrganisation organisation,
            CurrentPerson person) {
        this.intake = intake;
        this.inventory = inventory;
        this.activity = activity;
        this.organisation = organisation;
        this.person = person;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var request = show(new IntakeId(RouteId.of(event, ID, "request")));
        if (request.requester().id().equals(person.id()) && request.status() != IntakeStatus.WAITING) {
            intake.readAnswer(id(request));
        }
        title = request.draft().toolName();
    }

    private IntakeDetails show(IntakeId id) {
        var request = intake.find(id);
        var zone = organisation.profile().zone();
        var page = new RecordPage();
        if (person.may(Permission.READ_ORGANISATION)) {
            page.in(IntakeRoutes.REVIEW, getTranslation("intake.review.title"));
        } else {
            page.in(IntakeRoutes.MINE, getTranslation("intake.mine.title"));
        }
        page.title(request.draft().toolName(), request.code(), IntakeChips.status(this, request.status()));
        page.meta(new Span(getTranslation(
                "intake.asked-by", request.requester().name(), DateText.of(request.requestedAt(), zone))));
        page.actions(actions(request));
        page.facts(facts(request));
        page.tab("request", getTranslation("intake.request"), "", () -> overview(request, zone));
        page.tab(
                "activity",
                getTranslation("intake.activity"),
                "",
                () -> new ActivityList(activity.of("intake", request.id(), ACTIVITY_SHOWN), zone));
        page.open(com.vaadin.flow.router.QueryParameters.empty());
        removeAll();
        add(page);
        return request;
    }

    private Component[] actions(IntakeDetails request) {
        var actions = new ArrayList<Component>();
        if (request.status() != IntakeStatus.WAITING) {
            return new Component[0];
        }
        if (request.requester().id().equals(person.id())) {
            actions.add(new Button(
                    getTranslation("intake.withdraw"),
                    _ -> Confirmation.of(
                            getTranslation(
                                    "intake.withdraw.ask", request.draft().toolName()),
                            getTranslation("intake.withdraw.consequences"),
                            getTranslation("intake.withdraw"),
                            () -> decide(request, "intake.withdrawn", () -> intake.withdraw(id(request))))));
        }
        if (person.may(Permission.LEAD)) {
            actions.add(new Button(
                    getTranslation("intake.decline"),
                    _ -> Confirmation.withReason(
                            getTranslation("intake.decline.ask", request.draft().toolName()),
                            getTranslation("intake.decline.explanation"),
                            getTranslation("intake.decline"),
                            reason -> decide(request, "intake.declined", () -> intake.decline(id(request), reason)))));
            actions.add(new Button(getTranslation("intake.join"), _ -> askWhereToJoin(request, null)));
            var accept = new Button(getTranslation("intake.accept"), _ -> askToAccept(request));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(accept);
        }
        return actions.toArray(Component[]::new);
    }

    private void decide(IntakeDetails request, String doneKey, Runnable decision) {
        if (Notices.attempt(this, decision)) {
            Notices.done(getTranslation(doneKey, request.draft().toolName()));
        }
        show(id(request));
    }

    private void askToAccept(IntakeDetails request) {
        var note = note();
        noteDialog("intake.accept", "intake.accept.explanation", note, () -> {
            boolean accepted = Notices.attempt(this, () -> {
                var system = intake.accept(id(request), note.getValue());
                Notices.done(getTranslation("intake.accepted", request.draft().toolName()));
                UI.getCurrent().navigate(SystemRoutes.edit(system.value()));
            });
            if (!accepted) {
                show(id(request));
            }
        });
    }

    private void askWhereToJoin(IntakeDetails request, @Nullable SystemRef proposed) {
        var system = new LookupField<SystemRef>(
                getTranslation("intake.system"),
                inventory::directory,
                found -> found.name() + " (" + found.code() + ")");
        system.setWidthFull();
        system.setValue(proposed);
        var note = note();
        var dialog = new Dialog(getTranslation("intake.join"));
        dialog.setWidth("min(32rem, 94vw)");
        var content = new VerticalLayout(new Paragraph(getTranslation("intake.join.explanation")), system, note);
        content.setPadding(false);
        dialog.add(content);
        var confirm = new Button(getTranslation("intake.join"), _ -> {
            system.setErrorMessage(getTranslation("intake.system.required"));
            system.setInvalid(system.getValue() == null);
            if (system.getValue() != null) {
                dialog.close();
                join(request, system.getValue(), note.getValue());
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("components.cancel"), _ -> dialog.close()), confirm);
        dialog.open();
    }

    private void join(IntakeDetails request, SystemRef system, String note) {
        decide(request, "intake.joined", () -> intake.join(id(request), new AiSystemId(system.id()), note));
    }

    private void noteDialog(String titleKey, String explanationKey, TextArea note, Runnable action) {
        var dialog = new Dialog(getTranslation(titleKey));
        dialog.setWidth("min(32rem, 94vw)");
        var content = new VerticalLayout(new Paragraph(getTranslation(explanationKey)), note);
        content.setPadding(false);
        dialog.add(content);
        var confirm = new Button(getTranslation(titleKey), _ -> {
            dialog.close();
            action.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("components.cancel"), _ -> dialog.close()), confirm);
        dialog.open();
    }

    private TextArea note() {
        var note = new TextArea(getTranslation("intake.note"));
        note.setHelperText(getTranslation("intake.note.help"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        return note;
    }

    private Component overview(IntakeDetails request, ZoneId zone) {
        var overview = new Div();
        overview.addClassName("overview");
        if (request.status() != IntakeStatus.WAITING) {
            overview.add(outcome(request, zone));
        }
        var purpose = new Paragraph(request.draft().purpose());
        purpose.addClassName("long-text");
        overview.add(section("intake.short.purpose", purpose));
        if (request.status() == IntakeStatus.WAITING && person.may(Permission.LEAD)) {
            overview.add(similar(request));
        }
        return overview;
    }

    private Component outcome(IntakeDetails request, ZoneId zone) {
        var said = new Paragraph(getTranslation(
                "intake.outcome." + request.status(),
                orNothing(request.decidedBy()),
                request.decidedAt() == null ? "" : DateText.of(request.decidedAt(), zone)));
        var section = section("intake.outcome", said);
        var system = request.system();
        if (system != null) {
            section.add(mayOpen(system) ? systemLink(system) : new Span(system.name()));
        }
        if (request.answer() != null) {
            var answer = new Paragraph(request.answer());
            answer.addClassNames("long-text", "answer");
            section.add(answer);
        }
        return section;
    }

    private boolean mayOpen(SystemRef system) {
        return person.may(Permission.READ)
                && inventory
                        .visibleSystems()
                        .map(seen -> seen.contains(system.id()))
                        .orElse(true);
    }

    private static Component systemLink(SystemRef system) {
        var link = new Anchor(SystemRoutes.details(system.id()), system.name());
        link.addClassName("row-link");
        return link;
    }

    private Component similar(IntakeDetails request) {
        var vendor = orNothing(request.draft().vendorName());
        var found = intake.suggestions(request.draft().toolName(), vendor).systems();
        if (found.isEmpty()) {
            return section("intake.similar.systems", new Paragraph(getTranslation("intake.similar.none")));
        }
        var list = new UnorderedList();
        list.addClassName("similar-list");
        for (var one : found) {
            var why = new Span(getTranslation(
                    "intake.similar.system",
                    one.system().code(),
                    getTranslation("inventory.lifecycle." + one.lifecycle()),
                    getTranslation("intake.similar.why." + one.likeness().why())));
            why.addClassName("similar-why");
            var join = new Button(getTranslation("intake.join.this"), _ -> askWhereToJoin(request, one.system()));
            join.addThemeVariants(ButtonVariant.SMALL);
            join.setAriaLabel(
                    getTranslation("intake.join.this-named", one.system().name()));
            list.add(new ListItem(systemLink(one.system()), why, join));
        }
        return section("intake.similar.systems", list);
    }

    private Section section(String titleKey, Component content) {
        var section = new Section(new H2(getTranslation(titleKey)), content);
        section.addClassName("panel");
        return section;
    }

    private Facts facts(IntakeDetails request) {
        var draft = request.draft();
        var facts = new Facts()
                .fact("intake.short.vendor-name", draft.vendorName())
                .fact(
                        "intake.short.data-subjects",
                        draft.dataSubjects().stream()
                                .map(subject -> getTranslation("intake.data-subjects." + subject))
                                .collect(Collectors.joining(", ")))
                .fact("intake.short.phi", getTranslation("intake.phi." + draft.phi()))
                .fact("intake.short.facility", request.facilityName())
                .fact("intake.place", draft.place())
                .fact("intake.wanted-by", DateText.of(draft.wantedBy()));
        if (draft.link() == null) {
            return facts.fact("intake.link", (String) null);
        }
        var link = new Anchor(draft.link(), draft.link(), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return facts.fact("intake.link", link);
    }

    private static IntakeId id(IntakeDetails request) {
        return new IntakeId(request.id());
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
