package org.plumbline.report;

/** The sheets of the audit workbook. */
enum AuditSheet {
    SUMMARY,
    SYSTEMS,
    RMF,
    RMF_BY_SYSTEM,
    REGISTER,
    EVIDENCE,
    METHOD;

    /** As its tab shows it. */
    String title() {
        return ReportWords.text("report.sheet." + name());
    }

    /** What it holds, in a sentence. */
    String holds() {
        return ReportWords.text("report.sheet." + name() + ".holds");
    }

    /** Where links to the sheet lead. */
    String anchor() {
        return "sheet:" + name();
    }
}
