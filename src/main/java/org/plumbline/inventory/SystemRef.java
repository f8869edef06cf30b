package org.plumbline.inventory;

import java.util.UUID;
import org.plumbline.shared.Subject;

/** An AI system as other features name one. */
public record SystemRef(UUID id, String code, String name) {

    /** What the trail calls an AI system. */
    public static final String SUBJECT = "ai-system";

    /** The system as what something happened to. */
    public Subject subject() {
        return new Subject(SUBJECT, id, code, name);
    }
}
