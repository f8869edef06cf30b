package org.plumbline.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the accounts, and names people for other features. */
@Service
@SignedIn
public class People {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Persons persons;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final CurrentPerson current;
    private final Clock clock;

    People(
            Persons persons,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            CurrentPerson current,
            Clock clock) {
        this.persons = persons;
        this.passwords = passwords;
        this.events = events;
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

    /** Active people by e-mail address, in lower case, as far as they have an account; for reading names in files. */
    @ManagesRisks
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

    @Administers
    @Transactional(readOnly = true)
    public List<PersonRow> list() {
        return persons.findAllByOrderByNameAscIdAsc().stream().map(Person::row).toList();
    }

    /**
     * Gives a person an account.
     *
     * @return the password to hand over, shown once
     * @throws EmailTaken if somebody signs in with this address already
     */
    @Administers
    @Transactional
    public String invite(PersonDraft draft) {
        if (persons.existsByEmail(draft.email())) {
            throw new EmailTaken(draft.email());
        }
        var password = newPassword();
        var person = persons.save(new Person(draft, encoded(password), false, clock.instant()));
        events.publishEvent(Recorded.of(
                EventKind.PERSON_INVITED, person.subject(), Change.of("person.roles", null, roleNames(draft.roles()))));
        return password;
    }

    /**
     * Changes name, address and roles.
     *
     * @throws LastAdministrator if nobody would be left to administer
     */
    @Administers
    @Transactional
    public void change(UUID id, long version, PersonDraft draft) {
        var person = person(id);
        var before = person.row();
        StaleVersion.check(before.email(), version, before.version());
        if (!before.email().equals(draft.email()) && persons.existsByEmail(draft.email())) {
            throw new EmailTaken(draft.email());
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
                Change.of("person.roles", roleNames(before.roles()), roleNames(draft.roles()))));
    }

    /** Makes a new password for a person, to hand over; the old one stops working. */
    @Administers
    @Transactional
    public String resetPassword(UUID id) {
        var person = person(id);
        var password = newPassword();
        person.setPasswordHash(encoded(password));
        events.publishEvent(Recorded.of(EventKind.PERSON_PASSWORD_RESET, person.subject()));
        return password;
    }

    /**
     * Changes the password of the person who asks.
     *
     * @throws WrongPassword if the current one does not match
     * @throws UnfitPassphrase if the new one is too short
     */
    @Transactional
    public void changeOwnPassword(String current, String next) {
        var person = person(this.current.id());
        var account = person.signedIn();
        if (!passwords.matches(current, account.passwordHash())) {
            throw new WrongPassword();
        }
        Passphrase.check(next, account.email());
        person.setPasswordHash(encoded(next));
        events.publishEvent(Recorded.of(EventKind.PERSON_PASSWORD_CHANGED, person.subject()));
    }

    @Administers
    @Transactional
    public void deactivate(UUID id) {
        var person = person(id);
        if (person.isActiveAdministrator()) {
            requireAnotherAdministrator(id);
        }
        person.deactivate();
        events.publishEvent(Recorded.of(EventKind.PERSON_DEACTIVATED, person.subject()));
    }

    @Administers
    @Transactional
    public void activate(UUID id) {
        var person = person(id);
        person.activate();
        events.publishEvent(Recorded.of(EventKind.PERSON_ACTIVATED, person.subject()));
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

    private String encoded(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private static String roleNames(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }

    /** 120 random bits in 20 characters that are safe to read aloud and paste. */
    static String newPassword() {
        var bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
