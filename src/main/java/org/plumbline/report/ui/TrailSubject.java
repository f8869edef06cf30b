package org.plumbline.report.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plumbline.catalogue.CatalogueRoutes;
import org.plumbline.intake.IntakeRoutes;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.shared.Subject;
import org.plumbline.vendor.VendorRoutes;

/** What the trail speaks of, and where each is shown. */
enum TrailSubject {
    AI_SYSTEM("ai-system", subject -> SystemRoutes.details(subject.id())),
    RISK("risk", subject -> RiskRoutes.details(new RiskId(subject.id()))),
    RMF_ANSWER("rmf-assessment", TrailSubject::answer),
    VENDOR("vendor", subject -> VendorRoutes.details(subject.id())),
    REQUEST("intake", subject -> IntakeRoutes.details(subject.id())),
    IMPORT("inventory-import", _ -> SystemRoutes.IMPORT),
    IMPORT_MAPPING("import-mapping", _ -> SystemRoutes.IMPORT),
    OFFICIAL_TEXTS("official-texts", _ -> CatalogueRoutes.CATALOGUE),
    REPORT("report", _ -> ""),
    ORGANISATION("organisation", _ -> ""),
    FACILITY("facility", _ -> ""),
    PERSON("person", _ -> ""),
    SIGN_IN("sign-in", _ -> ""),
    DOOR("door", _ -> ""),
    FILE("file", _ -> ""),
    AUDIT_KEY("audit-key", _ -> ""),
    DEMO("demo", _ -> "");

    private static final Pattern SYSTEM = Pattern.compile("^(AIS-\\d+) ");

    private final String type;
    private final Function<Subject, String> route;

    TrailSubject(String type, Function<Subject, String> route) {
        this.type = type;
        this.route = route;
    }

    /** How {@link Subject#type()} spells it. */
    String type() {
        return type;
    }

    /** Translation key of its name. */
    String nameKey() {
        return "report.activity.subject." + name();
    }

    static Optional<TrailSubject> of(Subject subject) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.equals(subject.type()))
                .findFirst();
    }

    /** Where a record is shown; empty where it has no page. */
    static String routeOf(Subject subject) {
        return of(subject).map(kind -> kind.route.apply(subject)).orElse("");
    }

    /** The trail names a system's answer by the outcome and the system; the organisation's by the outcome alone. */
    private static String answer(Subject answer) {
        var system = SYSTEM.matcher(answer.title());
        return system.find() ? SystemRoutes.LIST + "?q=" + system.group(1) : RmfRoutes.answers(null, answer.code());
    }
}
