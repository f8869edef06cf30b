package org.plumbline.security;

import static org.plumbline.security.Permission.ADMINISTER;
import static org.plumbline.security.Permission.KEEP_ORGANISATION;
import static org.plumbline.security.Permission.TAKE_PART;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.account.AccountLinks;
import org.plumbline.account.FreshProof;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the accounts, and names people for other features. */
@Service
@May(TAKE_PART)
public class People {

    private final Persons persons;
    private final Facilities facilities;
    private final AccountLinks links;
    private final ApplicationEventPublisher events;
    private final FreshProof proof;
    private final CurrentPerson current;
    private final Clock clock;

    People(
            Persons persons,
            Facilities facilities,
            AccountLinks links,
            ApplicationEventPublisher events,
            FreshProof proof,
            CurrentPerson current,
            Clock clock) {
        this.persons = persons;
        this.facilities = facilities;
        this.links = links;
        this.events = events;
        this.proof = proof;
        this.current = current;
        this.clock = clock;
    }

    /** Active people whose name or address contains the term, by name; for choosing an owner. */
    @Transactional(readOnly = true)
    public List<PersonRef> directory(String term, int limit) {
        return persons.directory(term, PageRequest.ofSize(limit));
    }

    /** The names of people, also of those who left. */
    @Transactional(readOnly = true)
    public Map<UUID, PersonRef> named(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : persons.named(ids).stream().collect(Collectors.toMap(PersonRef::id, person -> person));
    }

    /** The name of a person, also of one who left. */
    @Transactional(readOnly = true)
    public String nameOf(UUID id) {
        return persons.findById(id).map(person -> person.row().name()).orElse("");
    }

    /** Active people by e-mail address, in lower case, as far as they have an account; for reading names in files. */
    @May(KEEP_ORGANISATION)
    @Transactional(readOnly = true)
    public Map<String, UUID> withEmails(Collection<String> emails) {
        var wanted =
                emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return wanted.isEmpty()
                ? Map.of()
                : persons.findAllByActiveIsTrueAndEmailIn(wanted).stream()
                        .map(Person::row)
                        .collect(Collectors.toMap(PersonRow::email, PersonRow::id));
    }

    @May(ADMINISTER)
    @Transactional(readOnly = true)
    public List<PersonRow> list() {
        return persons.findAllByOrderByNameAscIdAsc().stream().map(Person::row).toList();
    }

    /**
     * Gives a person an account.
     *
     * @return the token of the link with which the person chooses a password, shown once
     * @throws EmailTaken if somebody signs in with this address already
     */
    @May(ADMINISTER)
    @Transactional
    public String invite(PersonDraft draft) {
        if (persons.existsByEmail(draft.email())) {
            throw new EmailTaken(draft.email());
        }
        proof.require();
        var person = persons.saveAndFlush(new Person(draft, false, clock.instant()));
        events.publishEvent(Recorded.of(
                EventKind.PERSON_INVITED,
                person.subject(),
                Change.of("person.roles", null, roleNames(draft.roles())),
                Change.of("person.facilities", null, facilityNames(draft.facilities()))));
        return links.issue(person.id(), AccountLinks.Purpose.INVITE);
    }

    /**
     * Changes name, address and roles.
     *
     * @throws LastAdministrator if nobody would be left to administer
     * @throws OwnRole if somebody gives themselves a role or more facilities
     */
    @May(ADMINISTER)
    @Transactional
    public void change(UUID id, long version, PersonDraft draft) {
        proof.require();
        var person = person(id);
        var before = person.row();
        StaleVersion.check(before.email(), version, before.version());
        if (!before.email().equals(draft.email()) && persons.existsByEmail(draft.email())) {
            throw new EmailTaken(draft.email());
        }
        if (id.equals(current.id()) && isMore(before, draft)) {
            throw new OwnRole();
        }
        if (person.isActiveAdministrator() && !draft.roles().contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(id);
        }
        person.change(draft);
        events.publishEvent(Recorded.of(
                EventKind.PERSON_CHANGED,
                person.subject(),
                Change.of("person.name", before.name(), draft.name()),
                Change.of("person.email", before.email(), draft.email()),
                Change.of("person.roles", roleNames(before.roles()), roleNames(draft.roles())),
                Change.of("person.facilities", facilityNames(before.facilities()), facilityNames(draft.facilities()))));
    }

    /**
     * Makes a link with which a person chooses a new password; links from before no longer work.
     *
     * @return its token, shown once
     */
    @May(ADMINISTER)
    @Transactional
    public String resetPassword(UUID id) {
        proof.require();
        var person = person(id);
        events.publishEvent(Recorded.of(EventKind.PERSON_PASSWORD_RESET, person.subject()));
        return links.issue(id, AccountLinks.Purpose.RESET);
    }

    /**
     * Takes away authenticator app and passkeys of a person who lost them; who needs a second step adds one at the next
     * sign-in.
     *
     * @throws OwnAuthenticator if somebody asks for their own, which only another administrator may take away
     */
    @May(ADMINISTER)
    @Transactional
    public void resetAuthenticator(UUID id) {
        proof.require();
        if (current.id().equals(id)) {
            throw new OwnAuthenticator();
        }
        var person = person(id);
        links.removeAuthenticator(id);
        events.publishEvent(Recorded.of(EventKind.PERSON_AUTHENTICATOR_RESET, person.subject()));
    }

    @May(ADMINISTER)
    @Transactional
    public void deactivate(UUID id) {
        proof.require();
        var person = person(id);
        if (person.isActiveAdministrator()) {
            requireAnotherAdministrator(id);
        }
        person.deactivate();
        events.publishEvent(Recorded.of(EventKind.PERSON_DEACTIVATED, person.subject()));
    }

    @May(ADMINISTER)
    @Transactional
    public void activate(UUID id) {
        proof.require();
        var person = person(id);
        person.activate();
        events.publishEvent(Recorded.of(EventKind.PERSON_ACTIVATED, person.subject()));
    }

    private static boolean isMore(PersonRow before, PersonDraft draft) {
        boolean limited = !before.facilities().isEmpty();
        boolean fewerLimits =
                draft.facilities().isEmpty() || !before.facilities().containsAll(draft.facilities());
        return !before.roles().containsAll(draft.roles()) || (limited && fewerLimits);
    }

    private void requireAnotherAdministrator(UUID id) {
        boolean another = persons.findAllByOrderByNameAscIdAsc().stream()
                .anyMatch(other -> !other.id().equals(id) && other.isActiveAdministrator());
        if (!another) {
            throw new LastAdministrator();
        }
    }

    private Person person(UUID id) {
        return persons.findById(id).orElseThrow(() -> new NotFound("person", id));
    }

    static String roleNames(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }

    private @Nullable String facilityNames(Set<UUID> ids) {
        return ids.isEmpty()
                ? null
                : facilities.findAllByOrderByNameAscIdAsc().stream()
                        .map(Facility::row)
                        .filter(facility -> ids.contains(facility.id()))
                        .map(FacilityRow::name)
                        .collect(Collectors.joining(", "));
    }
}
