package org.plumbline.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom an issuer means by its names for people. An e-mail address counts for nothing: whoever could change it there
 * would become somebody else here.
 */
@Component
class Identities {

    private static final int LONGEST = 255;

    private final JdbcClient jdbc;
    private final Admission admission;
    private final Clock clock;

    Identities(JdbcClient jdbc, Admission admission, Clock clock) {
        this.jdbc = jdbc;
        this.admission = admission;
        this.clock = clock;
    }

    Optional<UUID> personOf(String issuer, String subject) {
        return jdbc.sql("select person_id from person_identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional();
    }

    /** Whether the person signs in elsewhere. */
    boolean has(UUID person) {
        return jdbc.sql("select count(*) from person_identity where person_id = ?")
                        .param(person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * The person who signed in at the issuer, with the roles that it gives them.
     *
     * @throws NotAdmitted if they have no access here
     */
    @Transactional
    UUID admit(String issuer, String subject, Map<String, Object> claims) {
        if (issuer.length() > LONGEST || subject.length() > LONGEST) {
            throw new NotAdmitted("the names of issuer and person are too long");
        }
        var known = personOf(issuer, subject);
        var person = admission.admit(known.orElse(null), claims);
        if (known.isEmpty()) {
            jdbc.sql("insert into person_identity (issuer, subject, person_id, added_at) values (?, ?, ?, ?)")
                    .params(issuer, subject, person, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }
        return person;
    }
}
