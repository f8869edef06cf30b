package org.plumbline.intake;

import java.util.UUID;

/** Where the views of intake are, for features that link to them. */
public final class IntakeRoutes {

    /** One's own requests, and the way to make one. */
    public static final String MINE = "intake";

    public static final String NEW = "intake/new";

    /** What waits for governance, and what it decided. */
    public static final String REVIEW = "intake/review";

    private IntakeRoutes() {}

    public static String details(UUID id) {
        return MINE + "/" + id;
    }
}
