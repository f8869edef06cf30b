package org.plumbline.shared;

import java.util.List;

/**
 * A business rule refused a request. The message is for logs; people see the translation of {@link #key()}.
 *
 * <p>Subclasses are named for the refusal ({@code AcceptanceTooLong}), so a caller can react to one rule alone.
 */
public abstract class RuleViolation extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    protected RuleViolation(String key, String message, Object... arguments) {
        super(message);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The translation key of the sentence that people see. */
    public String key() {
        return key;
    }

    /** The values of the sentence's placeholders. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
