package org.plumbline.api.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.plumbline.api.ApiScope;
import org.plumbline.api.ApiTokenDraft;
import org.plumbline.api.ApiTokens;
import org.plumbline.components.DateField;
import org.plumbline.components.DateText;
import org.plumbline.components.Notices;

/** Makes a token and shows it, once. */
class ApiTokenDialog extends Dialog {

    private static final int USUAL_DAYS = 90;

    private final transient ApiTokens tokens;
    private final SerializableRunnable whenMade;
    private final TextField name = new TextField(getTranslation("api-token.name"));
    private final CheckboxGroup<ApiScope> scopes = new CheckboxGroup<>(getTranslation("api-token.scopes"));
    private final DateField expires = new DateField(getTranslation("api-token.expires"));

    ApiTokenDialog(ApiTokens tokens, SerializableRunnable whenMade) {
        this.tokens = tokens;
        this.whenMade = whenMade;
        setHeaderTitle(getTranslation("api-token.create"));
        setWidth("min(32rem, 94vw)");
        setCloseOnOutsideClick(false);
        prepareFields();
        var fields = new Div(name, scopes, expires);
        fields.addClassName("field-stack");
        add(fields);
        var make = new Button(getTranslation("api-token.make"), _ -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickShortcut(Key.ENTER).listenOn(fields);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), make);
    }

    private void prepareFields() {
        name.setMaxLength(ApiTokenDraft.LONGEST_NAME);
        name.setHelperText(getTranslation("api-token.name.hint"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutofocus(true);
        scopes.setItems(tokens.offered());
        scopes.setItemLabelGenerator(
                scope -> getTranslation("api-token.scope." + scope.name()) + " (" + scope.id() + ")");
        scopes.setRequiredIndicatorVisible(true);
        scopes.setManualValidation(true);
        var latest = tokens.latestExpiry();
        var today = latest.minus(ApiTokens.LONGEST);
        expires.setRequiredIndicatorVisible(true);
        expires.setManualValidation(true);
        expires.setMin(today);
        expires.setMax(latest);
        expires.setValue(today.plusDays(USUAL_DAYS));
        expires.setHelperText(getTranslation("api-token.expires.hint"));
    }

    private void make() {
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(getTranslation("api-token.name.missing"));
        scopes.setInvalid(scopes.getValue().isEmpty());
        scopes.setErrorMessage(getTranslation("api-token.scopes.missing"));
        var day = expires.getValue();
        expires.setInvalid(day == null || day.isBefore(expires.getMin()) || day.isAfter(expires.getMax()));
        expires.setErrorMessage(getTranslation("api-token.expires.wrong", DateText.of(expires.getMax())));
        if (name.isInvalid() || scopes.isInvalid() || expires.isInvalid()) {
            return;
        }
        show(tokens.create(new ApiTokenDraft(name.getValue(), scopes.getValue(), day)));
        whenMade.run();
    }

    private void show(String made) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(getTranslation("api-token.made.title", name.getValue().strip()));
        var token = new TextField(getTranslation("api-token.made"));
        token.setValue(made);
        token.setReadOnly(true);
        token.setAutoselect(true);
        token.setWidthFull();
        token.addClassName("secret");
        var copy = new Button(getTranslation("api-token.copy"), VaadinIcon.COPY_O.create());
        // over plain HTTP browsers keep the clipboard shut, and what is selected can still be copied
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', async () => { const field = $0.inputElement; field.focus();"
                                + " field.select(); try { await navigator.clipboard.writeText(field.value); }"
                                + " catch { document.execCommand('copy'); } })",
                        token.getElement());
        copy.addClickListener(_ -> Notices.done(getTranslation("api-token.copied")));
        var noted = new Button(getTranslation("api-token.noted"), _ -> close());
        noted.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("api-token.made.once")), token);
        getFooter().add(copy, noted);
    }
}
