package org.plumbline.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plumbline.account.AccountLinks;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DraftFields;
import org.plumbline.components.DraftSaving;
import org.plumbline.components.Notices;
import org.plumbline.components.StateChip;
import org.plumbline.components.Tone;
import org.plumbline.security.FacilityRow;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.security.PersonDraft;
import org.plumbline.security.PersonRow;
import org.plumbline.security.SecurityRoutes;
import org.plumbline.shared.NotFound;

/** Everyone with an account: invite, change, hand over links with which they set a password, deactivate. */
class PeoplePanel extends Div {

    private final transient People people;
    private final transient OurOrganisation organisation;
    private final Grid<PersonRow> grid = new Grid<>();

    PeoplePanel(People people, OurOrganisation organisation) {
        this.people = people;
        this.organisation = organisation;
        var invite = new Button(
                getTranslation("people.invite"),
                VaadinIcon.PLUS.create(),
                _ -> dialog("people.invite").onSave(this::invite).open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(PersonRow::name)
                .setHeader(getTranslation("person.name"))
                .setRowHeader(true)
                .setFlexGrow(2);
        grid.addColumn(PersonRow::email)
                .setHeader(getTranslation("person.email"))
                .setFlexGrow(3);
        grid.addColumn(this::roles).setHeader(getTranslation("person.roles")).setFlexGrow(2);
        grid.addColumn(this::facilities)
                .setHeader(getTranslation("person.facilities"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("person.state"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::menu)
                .setHeader(getTranslation("people.actions"))
                .setWidth("6rem")
                .setFlexGrow(0);
        var actions = new Div(invite);
        actions.addClassName("panel-actions");
        add(actions, grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(people.list());
    }

    private String roles(PersonRow person) {
        return person.roles().stream()
                .sorted()
                .map(role -> getTranslation("role." + role.name()))
                .collect(Collectors.joining(", "));
    }

    private String facilities(PersonRow person) {
        return person.facilities().isEmpty()
                ? getTranslation("person.facilities.all")
                : organisation.facilities().stream()
                        .filter(facility -> person.facilities().contains(facility.id()))
                        .map(FacilityRow::name)
                        .collect(Collectors.joining(", "));
    }

    private Component state(PersonRow person) {
        return person.active()
                ? new StateChip(getTranslation("person.active"), Tone.GOOD)
                : new StateChip(getTranslation("person.inactive"), Tone.ENDED);
    }

    private Component menu(PersonRow person) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var open = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        open.setAriaLabel(getTranslation("people.actions-for", person.name()));
        var actions = open.getSubMenu();
        actions.addItem(getTranslation("people.change"), _ -> change(person));
        actions.addItem(
                getTranslation("people.reset"),
                _ -> Confirmation.of(
                        getTranslation("people.reset.ask", person.name()),
                        getTranslation("people.reset.consequences"),
                        getTranslation("people.reset"),
                        () -> showLink(person.name(), people.resetPassword(person.id()))));
        actions.addItem(
                getTranslation("people.reset-authenticator"),
                _ -> Confirmation.of(
                        getTranslation("people.reset-authenticator.ask", person.name()),
                        getTranslation("people.reset-authenticator.consequences"),
                        getTranslation("people.reset-authenticator"),
                        () -> attempt(() -> people.resetAuthenticator(person.id()))));
        if (person.active()) {
            actions.addItem(
                    getTranslation("people.deactivate"),
                    _ -> Confirmation.of(
                            getTranslation("people.deactivate.ask", person.name()),
                            getTranslation("people.deactivate.consequences"),
                            getTranslation("people.deactivate"),
                            () -> attempt(() -> people.deactivate(person.id()))));
        } else {
            actions.addItem(getTranslation("people.activate"), _ -> attempt(() -> people.activate(person.id())));
        }
        return bar;
    }

    private void change(PersonRow person) {
        var dialog = dialog("people.change");
        var saving = new DraftSaving<PersonDraft>(
                        new DraftFields("person.")
                                .words("roles", role -> getTranslation("role." + role))
                                .words("facilities", this::facility),
                        reading(person),
                        () -> reading(latest(person)),
                        (version, draft) -> people.change(person.id(), version, draft),
                        joined -> dialog.show(Objects.requireNonNull(joined.draft())))
                .whenSaved(this::refresh);
        dialog.show(draft(person)).onSave(saving::save).open();
    }

    private String facility(Object id) {
        return organisation.facilities().stream()
                .filter(facility -> facility.id().equals(id))
                .map(FacilityRow::name)
                .collect(Collectors.joining());
    }

    private PersonRow latest(PersonRow person) {
        return people.list().stream()
                .filter(other -> other.id().equals(person.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("person", person.id()));
    }

    private static DraftSaving.Reading<PersonDraft> reading(PersonRow person) {
        return new DraftSaving.Reading<>(draft(person), person.version());
    }

    private static PersonDraft draft(PersonRow person) {
        return new PersonDraft(person.name(), person.email(), person.roles(), person.facilities());
    }

    private PersonDialog dialog(String title) {
        return new PersonDialog(getTranslation(title), organisation.facilities());
    }

    private void attempt(Runnable action) {
        Notices.attempt(this, action);
        refresh();
    }

    private boolean invite(PersonDraft draft) {
        var token = people.invite(draft);
        refresh();
        showLink(draft.name(), token);
        return true;
    }

    private void showLink(String name, String token) {
        var dialog = new Dialog(getTranslation("people.link.title", name));
        dialog.setWidth("min(34rem, 94vw)");
        var link = new TextField(getTranslation("people.link"));
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        // the address under which the administrator sees us, which the server cannot know
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(here -> link.setValue(
                        here.getProtocol() + "://" + here.getAuthority() + "/" + SecurityRoutes.WELCOME + "#" + token));
        dialog.add(new Paragraph(getTranslation("people.link.hand-over", AccountLinks.VALID.toDays())), link);
        var close = new Button(getTranslation("people.link.noted"), _ -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        dialog.setCloseOnOutsideClick(false);
        dialog.open();
    }
}
