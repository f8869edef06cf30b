package org.plumbline.report;

/** Where reports are, for features that link to them. */
public final class ReportRoutes {

    public static final String LIST = "reports";

    private ReportRoutes() {}
}
