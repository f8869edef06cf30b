package org.plumbline.intake.ui;

import static org.plumbline.security.Permission.TAKE_PART;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.HashSet;
import java.util.Set;
import org.plumbline.components.DateField;
import org.plumbline.components.LeaveGuard;
import org.plumbline.components.Notices;
import org.plumbline.components.PageHeader;
import org.plumbline.intake.DataSubject;
import org.plumbline.intake.Intake;
import org.plumbline.intake.IntakeDraft;
import org.plumbline.intake.IntakeRoutes;
import org.plumbline.intake.PhiExpectation;
import org.plumbline.security.FacilityRow;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.shared.RuleViolation;

/** "We want to use this": a short form for anyone, which shows while they type what is here already. */
@Route(IntakeRoutes.NEW)
@May(TAKE_PART)
class IntakeFormView extends Div implements BeforeLeaveObserver, HasDynamicTitle {

    private final transient Intake intake;
    private final transient OurOrganisation organisation;
    private final Binder<IntakeDraft> binder = new Binder<>(IntakeDraft.class);
    private final TextField toolName = new TextField(getTranslation("intake.tool-name"));
    private final TextField vendorName = new TextField(getTranslation("intake.vendor-name"));
    private final Div suggestions = new Div();
    private final LeaveGuard guard;
    private boolean touched;

    IntakeFormView(Intake intake, OurOrganisation organisation) {
        this.intake = intake;
        this.organisation = organisation;
        this.guard = new LeaveGuard(this, () -> touched);
        addClassNames("page", "form-page");
        suggestions.addClassName("form-aside-part");
        suggestions.getElement().setAttribute("aria-live", "polite");
        var aside = new Aside(suggestions, next());
        aside.addClassName("form-aside");
        var fields = new Section(fields());
        fields.addClassName("panel");
        var columns = new Div(fields, aside);
        columns.addClassName("form-columns");
        add(
                trail(),
                new PageHeader(getTranslation("intake.ask")).explained(getTranslation("intake.ask.explanation")),
                columns,
                buttons());
        binder.addValueChangeListener(change -> {
            touched |= change.isFromClient();
            guard.changed();
        });
        toolName.focus();
    }

    private FormLayout fields() {
        toolName.setMaxLength(IntakeDraft.LONGEST_NAME);
        toolName.setValueChangeMode(ValueChangeMode.LAZY);
        toolName.addValueChangeListener(_ -> suggest());
        vendorName.setMaxLength(IntakeDraft.LONGEST_NAME);
        vendorName.setValueChangeMode(ValueChangeMode.LAZY);
        vendorName.addValueChangeListener(_ -> suggest());
        var purpose = new TextArea(getTranslation("intake.purpose"));
        purpose.setHelperText(getTranslation("intake.purpose.help"));
        purpose.setMaxLength(IntakeDraft.LONGEST_PURPOSE);
        purpose.setMinRows(3);
        var subjects = new CheckboxGroup<DataSubject>(getTranslation("intake.data-subjects"));
        subjects.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        subjects.setItems(DataSubject.values());
        subjects.setItemLabelGenerator(subject -> getTranslation("intake.data-subjects." + subject));
        var phi = new RadioButtonGroup<PhiExpectation>(getTranslation("intake.phi"));
        phi.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        phi.setItems(PhiExpectation.values());
        phi.setItemLabelGenerator(value -> getTranslation("intake.phi." + value));
        phi.setHelperText(getTranslation("intake.phi.help"));
        var facility = new ComboBox<FacilityRow>(getTranslation("intake.facility"));
        facility.setItems(
                organisation.facilities().stream().filter(FacilityRow::active).toList());
        facility.setItemLabelGenerator(FacilityRow::name);
        facility.setClearButtonVisible(true);
        var place = new TextField(getTranslation("intake.place"));
        place.setMaxLength(IntakeDraft.LONGEST_NAME);
        var wantedBy = new DateField(getTranslation("intake.wanted-by"));
        var link = new TextField(getTranslation("intake.link"));
        link.setHelperText(getTranslation("intake.link.help"));
        link.setMaxLength(IntakeDraft.LONGEST_LINK);
        bind(purpose, subjects, phi, facility, place, wantedBy, link);
        var form = new FormLayout(toolName, vendorName);
        form.add(purpose, 2);
        form.add(subjects, 2);
        form.add(phi, 2);
        form.add(facility, place, wantedBy, link);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("32rem", 2));
        return form;
    }

    private Component next() {
        var steps = new OrderedList(
                new ListItem(getTranslation("intake.next.1")),
                new ListItem(getTranslation("intake.next.2")),
                new ListItem(getTranslation("intake.next.3")));
        steps.addClassName("next-steps");
        var section = new Section(new H2(getTranslation("intake.next")), steps);
        section.addClassName("panel");
        return section;
    }

    private void bind(
            TextArea purpose,
            CheckboxGroup<DataSubject> subjects,
            RadioButtonGroup<PhiExpectation> phi,
            ComboBox<FacilityRow> facility,
            TextField place,
            DateField wantedBy,
            TextField link) {
        binder.forField(toolName)
                .asRequired(getTranslation("intake.tool-name.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("intake.tool-name.required"))
                .bind("toolName");
        binder.forField(vendorName).withNullRepresentation("").bind("vendorName");
        binder.forField(purpose)
                .asRequired(getTranslation("intake.purpose.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("intake.purpose.required"))
                .bind("purpose");
        binder.forField(subjects)
                .withConverter(chosen -> (Set<DataSubject>) new HashSet<>(chosen), stored -> stored)
                .bind("dataSubjects");
        binder.forField(phi).asRequired(getTranslation("intake.phi.required")).bind("phi");
        binder.forField(facility)
                .withConverter(
                        chosen -> chosen == null ? null : chosen.id(),
                        id -> organisation.facilities().stream()
                                .filter(row -> row.id().equals(id))
                                .findFirst()
                                .orElse(null))
                .bind("facility");
        binder.forField(place).withNullRepresentation("").bind("place");
        binder.forField(wantedBy).bind("wantedBy");
        binder.forField(link)
                .withValidator(
                        text -> text.isBlank() || IntakeDraft.isWebAddress(text),
                        getTranslation("intake.link.required"))
                .withNullRepresentation("")
                .bind("link");
    }

    private void suggest() {
        suggestions.removeAll();
        var found = intake.suggestions(toolName.getValue(), vendorName.getValue());
        if (!found.isEmpty()) {
            suggestions.add(new SuggestionPanel(found));
        }
    }

    private Component trail() {
        var here = new Span(getTranslation("intake.ask"));
        here.addClassName("here");
        var trail = new Nav(new Anchor(IntakeRoutes.MINE, getTranslation("intake.mine.title")), new Span("/"), here);
        trail.addClassName("trail");
        trail.getElement().setAttribute("aria-label", getTranslation("components.trail"));
        return trail;
    }

    private Component buttons() {
        var send = new Button(getTranslation("intake.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(
                getTranslation("components.cancel"), _ -> UI.getCurrent().navigate(IntakeRoutes.MINE));
        var buttons = new Div(send, cancel);
        buttons.addClassName("form-bar");
        return buttons;
    }

    private void send() {
        try {
            var draft = binder.writeRecord();
            var id = intake.submit(draft);
            guard.release();
            Notices.done(getTranslation("intake.sent", draft.toolName()));
            UI.getCurrent().navigate(IntakeRoutes.details(id.value()));
        } catch (ValidationException _) {
            // the fields already show what is wrong
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.beforeLeave(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.ask");
    }
}
