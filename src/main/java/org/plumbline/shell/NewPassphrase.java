package org.plumbline.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import org.plumbline.account.Passphrase;
import org.plumbline.components.Notices;
import org.plumbline.shared.RuleViolation;

/** A new password, twice. */
class NewPassphrase extends Div {

    private final PasswordField next = new PasswordField(getTranslation("password.new"));
    private final PasswordField again = new PasswordField(getTranslation("password.again"));

    NewPassphrase() {
        addClassName("field-stack");
        for (var field : new PasswordField[] {next, again}) {
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
            field.setMaxLength(Passphrase.LONGEST);
            field.setWidthFull();
        }
        next.setHelperText(getTranslation("setup.password.help", Passphrase.SHORTEST));
        add(next, again);
    }

    /** The password, where both fields hold the same; otherwise the field says what is wrong. */
    Optional<String> value() {
        boolean same = next.getValue().equals(again.getValue());
        again.setInvalid(!same);
        again.setErrorMessage(same ? "" : getTranslation("password.again.differs"));
        boolean fits = Passphrase.isLongEnough(next.getValue());
        next.setInvalid(!fits);
        next.setErrorMessage(fits ? "" : getTranslation("setup.password.required", Passphrase.SHORTEST));
        return same && fits ? Optional.of(next.getValue()) : Optional.empty();
    }

    void refuse(RuleViolation violation) {
        next.setInvalid(true);
        next.setErrorMessage(Notices.sentence(this, violation));
        next.focus();
    }

    void clear() {
        next.clear();
        again.clear();
    }
}
