package org.plumbline.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can happen: every kind of event that the trail knows, and no other is ever written. The sentence that people
 * read is {@code activity.<id>}, its name in filters {@code event-kind.<id>}.
 *
 * <p>An id is in the chain for good, so it is never given to something else. A kind that is published no more goes from
 * here once no database can hold it.
 */
public enum EventKind {
    ORGANISATION_CHANGED("organisation.changed"),
    ORGANISATION_SET_UP("organisation.set-up"),

    FACILITY_ADDED("facility.added"),
    FACILITY_CHANGED("facility.changed"),

    PERSON_ACTIVATED("person.activated"),
    PERSON_AUTHENTICATOR_ADDED("person.authenticator-added"),
    PERSON_AUTHENTICATOR_REMOVED("person.authenticator-removed"),
    PERSON_AUTHENTICATOR_RESET("person.authenticator-reset"),
    PERSON_BREAK_GLASS_USED("person.break-glass-used"),
    PERSON_CHANGED("person.changed"),
    PERSON_DEACTIVATED("person.deactivated"),
    PERSON_INVITED("person.invited"),
    PERSON_PASSWORD_CHANGED("person.password-changed"),
    PERSON_PASSWORD_CHOSEN("person.password-chosen"),
    PERSON_PASSWORD_RESET("person.password-reset"),
    PERSON_RECOVERY_CODES_MADE("person.recovery-codes-made"),
    PERSON_SESSION_ENDED("person.session-ended"),

    CATALOGUE_OFFICIAL_TEXTS_IMPORTED("catalogue.official-texts-imported"),

    VENDOR_CHANGED("vendor.changed"),
    VENDOR_REGISTERED("vendor.registered"),

    SYSTEM_ADDED_BY_IMPORT("system.added-by-import"),
    SYSTEM_CHANGED_BY_IMPORT("system.changed-by-import"),
    SYSTEM_ACCEPTED_REQUEST("system.accepted-request"),
    SYSTEM_CHANGED("system.changed"),
    SYSTEM_COMPONENT_ADDED("system.component-added"),
    SYSTEM_COMPONENT_CHANGED("system.component-changed"),
    SYSTEM_COMPONENT_REMOVED("system.component-removed"),
    SYSTEM_DEPLOYMENT_ADDED("system.deployment-added"),
    SYSTEM_DEPLOYMENT_CHANGED("system.deployment-changed"),
    SYSTEM_DEPLOYMENT_REMOVED("system.deployment-removed"),
    SYSTEM_IMPORTED("system.imported"),
    SYSTEM_JOINED_REQUEST("system.joined-request"),
    SYSTEM_MOVED("system.moved"),
    SYSTEM_REGISTERED("system.registered"),
    SYSTEM_TIER_FOLLOWS_RULES("system.tier-follows-rules"),
    SYSTEM_TIER_OVERRIDDEN("system.tier-overridden"),
    SYSTEM_TIER_RECOMPUTED("system.tier-recomputed"),

    IMPORT_MAPPING_CHANGED("import-mapping.changed"),
    IMPORT_MAPPING_DELETED("import-mapping.deleted"),
    IMPORT_MAPPING_SAVED("import-mapping.saved"),

    INTAKE_ACCEPTED("intake.accepted"),
    INTAKE_DECLINED("intake.declined"),
    INTAKE_JOINED("intake.joined"),
    INTAKE_SUBMITTED("intake.submitted"),
    INTAKE_WITHDRAWN("intake.withdrawn"),

    RMF_ANSWERED("rmf.answered"),
    RMF_EVIDENCE_ADDED("rmf.evidence-added"),
    RMF_EVIDENCE_REMOVED("rmf.evidence-removed"),
    RMF_OVERRIDDEN("rmf.overridden"),
    RMF_OVERRIDE_WITHDRAWN("rmf.override-withdrawn"),
    RMF_VERIFIED("rmf.verified"),

    RISK_ACCEPTANCE_DECLINED("risk.acceptance-declined"),
    RISK_ACCEPTANCE_EXPIRED("risk.acceptance-expired"),
    RISK_ACCEPTANCE_OVERTAKEN("risk.acceptance-overtaken"),
    RISK_ACCEPTANCE_REQUEST_WITHDRAWN("risk.acceptance-request-withdrawn"),
    RISK_ACCEPTANCE_REQUESTED("risk.acceptance-requested"),
    RISK_ACCEPTANCE_WITHDRAWN("risk.acceptance-withdrawn"),
    RISK_ACCEPTED("risk.accepted"),
    RISK_ACTION_ADDED("risk.action-added"),
    RISK_ACTION_CHANGED("risk.action-changed"),
    RISK_ACTION_DONE("risk.action-done"),
    RISK_ACTION_REMOVED("risk.action-removed"),
    RISK_ACTION_REOPENED("risk.action-reopened"),
    RISK_CHANGED("risk.changed"),
    RISK_CLOSED("risk.closed"),
    RISK_MOVED("risk.moved"),
    RISK_PRIORITY_PINNED("risk.priority-pinned"),
    RISK_PRIORITY_RELEASED("risk.priority-released"),
    RISK_RAISED("risk.raised"),
    RISK_RATED("risk.rated"),
    RISK_REOPENED("risk.reopened"),
    RISK_RESPONSE_PLANNED("risk.response-planned"),
    RISK_REVIEWED("risk.reviewed"),

    REPORT_EXPORTED("report.exported"),

    DEMO_LOADED("demo.loaded"),
    DEMO_REMOVED("demo.removed"),

    // The chain of who comes, goes and takes something along.
    PERSON_SIGNED_IN("person.signed-in", Chain.ACCESS),
    PERSON_TURNED_AWAY("person.turned-away", Chain.ACCESS),
    PERSON_SIGNED_OUT("person.signed-out", Chain.ACCESS),
    ACCESS_REFUSED("access.refused", Chain.ACCESS),
    ACCESS_RECORD_NOT_SHOWN("access.record-not-shown", Chain.ACCESS),
    AUDIT_EXPORTED("audit.exported", Chain.ACCESS),
    REPORT_DOWNLOADED("report.downloaded", Chain.ACCESS),
    LIST_EXPORTED("list.exported", Chain.ACCESS),
    IMPORT_RESULT_DOWNLOADED("import.result-downloaded", Chain.ACCESS),
    AUDIT_KEY_CHANGED("audit.key-changed", Chain.ACCESS);

    private final String id;
    private final Chain chain;

    EventKind(String id) {
        this(id, Chain.CHANGES);
    }

    EventKind(String id, Chain chain) {
        this.id = id;
        this.chain = chain;
    }

    /** How the trail spells it, as {@code feature.fact}. */
    public String id() {
        return id;
    }

    /** The chain that it belongs to. */
    public Chain chain() {
        return chain;
    }

    /** Translation key of its name. */
    public String nameKey() {
        return "event-kind." + id;
    }

    /** Whether it tells what an import did to one record; the line of the whole import stands for those in the news. */
    boolean isPartOfAnImport() {
        return this == SYSTEM_ADDED_BY_IMPORT || this == SYSTEM_CHANGED_BY_IMPORT;
    }

    /** The kind with this id; none where a newer version wrote it. */
    public static Optional<EventKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
