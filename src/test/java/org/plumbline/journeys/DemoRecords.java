package org.plumbline.journeys;

import java.util.List;
import java.util.UUID;
import org.plumbline.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of the demo data that have something to show on every tab, and their addresses. */
record DemoRecords(JdbcClient jdbc) {

    static final String SYSTEM = "Sepsis Early Warning";
    static final String RISK = "Sepsis alert misses more true cases in some patient groups";
    static final String VENDOR = "Brackenfield Systems, Inc.";
    static final String REQUEST = "Wound photo measurement";

    /** Under which address the example account of a role signs in. */
    static String account(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "dana.whitlock@larkmoor.example";
            case GOVERNANCE_LEAD -> "miriam.achterberg@larkmoor.example";
            case RISK_MANAGER -> "priya.raghunathan@larkmoor.example";
            case SYSTEM_OWNER -> "samuel.oyelaran@larkmoor.example";
            case AUDITOR -> "elaine.kowalczyk@larkmoor.example";
        };
    }

    /** The address with {@code {system}} and the like replaced by ids. */
    String address(String route) {
        return route.replace("{system}", systemId(SYSTEM).toString())
                .replace(
                        "{risk}",
                        id("select id from risk where title = :name", RISK).toString())
                .replace(
                        "{vendor}",
                        id("select id from vendor where name = :name", VENDOR).toString())
                .replace(
                        "{request}",
                        id("select id from intake_request where tool_name = :name", REQUEST)
                                .toString());
    }

    UUID systemId(String name) {
        return id("select id from ai_system where name = :name", name);
    }

    /** What the trail tells of the coming and going of the example account of a role. */
    List<String> visits(Role role) {
        return jdbc.sql("""
                select e.kind from audit_event e join person p on p.id = e.person_id
                where e.chain = 'access' and p.email = :email order by e.seq
                """).param("email", account(role)).query(String.class).list();
    }

    /** How many changes the trail has. */
    long changes() {
        return jdbc.sql("select size from audit_head where chain = 'changes'")
                .query(Long.class)
                .single();
    }

    private UUID id(String query, String name) {
        return jdbc.sql(query).param("name", name).query(UUID.class).single();
    }
}
