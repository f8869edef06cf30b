package org.plumbline.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plumbline.account.Holder;
import org.plumbline.account.Holders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the accounts whom they belong to. */
@Component
@Transactional(readOnly = true)
class AccountHolders implements Holders {

    /** For what these do, a stolen password must not be enough. */
    private static final Set<Role> WITH_SECOND_STEP =
            EnumSet.of(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD, Role.AUDITOR);

    private final Persons persons;
    private final boolean secondStep;

    /** @param secondStep whether roles ask for a second step at all */
    AccountHolders(Persons persons, @Value("${plumbline.account.second-step}") boolean secondStep) {
        this.persons = persons;
        this.secondStep = secondStep;
    }

    @Override
    public Optional<Holder> byEmail(String email) {
        return persons.findByEmail(email.strip().toLowerCase(Locale.ROOT)).map(this::holder);
    }

    @Override
    public Optional<Holder> byId(UUID person) {
        return persons.findById(person).map(this::holder);
    }

    private Holder holder(Person person) {
        var principal = person.signedIn();
        var row = person.row();
        boolean trusted = principal.roles().stream().anyMatch(WITH_SECOND_STEP::contains);
        // Fictional people have no phones; their passwords are made anew at every start.
        return new Holder(
                principal, row.email(), row.active(), principal.getAuthorities(), secondStep && trusted && !row.demo());
    }
}
