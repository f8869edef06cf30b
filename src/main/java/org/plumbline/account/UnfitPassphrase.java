package org.plumbline.account;

import org.plumbline.shared.RuleViolation;

/** A new password is not one that keeps others out. */
public abstract sealed class UnfitPassphrase extends RuleViolation {

    private UnfitPassphrase(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    /** It is too short, or too long. */
    public static final class Length extends UnfitPassphrase {

        Length() {
            super(
                    "account.refusal.passphrase-length",
                    "unfit password: its length",
                    Passphrase.SHORTEST,
                    Passphrase.LONGEST);
        }
    }

    /** Programs that guess passwords try it early. */
    public static final class Guessable extends UnfitPassphrase {

        Guessable() {
            super("account.refusal.passphrase-guessable", "unfit password: easily guessed");
        }
    }
}
