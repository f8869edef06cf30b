package org.plumbline.security;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.account.Admission;
import org.plumbline.account.NotAdmitted;
import org.plumbline.account.SingleSignOnSettings;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.shared.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives people who sign in elsewhere an account and the roles that the issuer says they have, at each sign-in. */
@Component
class ClaimedPeople implements Admission {

    private final Persons persons;
    private final ClaimedRoles roles;
    private final String issuer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimedPeople(Persons persons, SingleSignOnSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.persons = persons;
        this.roles = ClaimedRoles.configured(settings.claim(), settings.roles());
        this.issuer = settings.name();
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID admit(@Nullable UUID known, Map<String, Object> claims) {
        var claimed = roles.of(claims);
        if (claimed.isEmpty()) {
            throw new NotAdmitted("no value of the claim " + roles.claim() + " gives a role");
        }
        return known == null ? welcome(claimed, claims) : follow(known, claimed);
    }

    private UUID welcome(Set<Role> claimed, Map<String, Object> claims) {
        var draft = draft(claimed, claims);
        if (persons.existsByEmail(draft.email())) {
            throw new NotAdmitted("another account has the e-mail address; an address alone proves nobody");
        }
        var person = persons.saveAndFlush(new Person(draft, false, clock.instant()));
        events.publishEvent(Recorded.because(
                EventKind.PERSON_INVITED,
                person.subject(),
                issuer,
                Change.of("person.roles", null, People.roleNames(claimed))));
        return person.id();
    }

    private UUID follow(UUID known, Set<Role> claimed) {
        var person = persons.findById(known).orElseThrow(() -> new NotAdmitted("the account is gone"));
        var before = person.row();
        if (before.active() && !before.roles().equals(claimed)) {
            person.change(new PersonDraft(before.name(), before.email(), claimed, before.facilities()));
            events.publishEvent(Recorded.because(
                    EventKind.PERSON_CHANGED,
                    person.subject(),
                    issuer,
                    Change.of("person.roles", People.roleNames(before.roles()), People.roleNames(claimed))));
        }
        return known;
    }

    private static PersonDraft draft(Set<Role> claimed, Map<String, Object> claims) {
        if (!(claims.get("email") instanceof String email)
                || !PersonDraft.isEmail(email)
                || email.length() > PersonDraft.LONGEST_EMAIL
                || Boolean.FALSE.equals(claims.get("email_verified"))) {
            throw new NotAdmitted("the issuer says no e-mail address, or that it is not verified");
        }
        var name = Stream.of("name", "preferred_username")
                .map(claims::get)
                .filter(Objects::nonNull)
                .map(said -> said.toString().strip())
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(email);
        return new PersonDraft(
                name.substring(0, Math.min(name.length(), PersonDraft.LONGEST_NAME))
                        .strip(),
                email,
                claimed);
    }
}
