package org.plumbline.report;

/** Where reports are, for features that link to them. */
public final class ReportRoutes {

    public static final String LIST = "reports";

    /** What happened in the organisation. */
    public static final String ACTIVITY = "reports/activity";

    private ReportRoutes() {}
}
