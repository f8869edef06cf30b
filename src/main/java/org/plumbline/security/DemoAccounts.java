package org.plumbline.security;

import static org.plumbline.security.Permission.KEEP_DEMO;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.account.Passwords;
import org.plumbline.audit.ActivityLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the fictional organisation of the demo data, its places and its people. Nobody can sign in as one of them until
 * {@link #newPasswords} has made a password.
 */
@Service
@May(KEEP_DEMO)
public class DemoAccounts {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Organisations organisations;
    private final Facilities facilities;
    private final Persons persons;
    private final StillNamed stillNamed;
    private final ActivityLog activity;
    private final Passwords passwords;
    private final CurrentPerson current;
    private final Clock clock;

    DemoAccounts(
            Organisations organisations,
            Facilities facilities,
            Persons persons,
            StillNamed stillNamed,
            ActivityLog activity,
            Passwords passwords,
            CurrentPerson current,
            Clock clock) {
        this.organisations = organisations;
        this.facilities = facilities;
        this.persons = persons;
        this.stillNamed = stillNamed;
        this.activity = activity;
        this.passwords = passwords;
        this.current = current;
        this.clock = clock;
    }

    /** Makes the fictional organisation where there is none. One that still bears its name is fictional again. */
    @Transactional
    public void found(String name, ZoneId zone) {
        var here = organisations.findAll();
        if (here.isEmpty()) {
            organisations.save(new Organisation(name, zone, true, clock.instant()));
        }
        here.stream()
                .filter(organisation -> organisation.profile().name().equals(name))
                .forEach(Organisation::becomeFictional);
    }

    /** Makes a fictional place, or finds the one of this name. */
    @Transactional
    public UUID addFacility(String name, @Nullable String city) {
        return facilities.findAllByOrderByNameAscIdAsc().stream()
                .filter(facility -> facility.row().name().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> facilities.save(new Facility(name, city, true)))
                .id();
    }

    /**
     * Makes fictional people. Who has an account under an address already keeps it as it is; those whom a removal left
     * without access are back.
     *
     * @return e-mail address to id
     */
    @Transactional
    public Map<String, UUID> addPeople(Collection<PersonDraft> people) {
        var ids = new HashMap<String, UUID>();
        for (var draft : people) {
            var person = persons.findByEmail(draft.email())
                    .orElseGet(() -> persons.save(new Person(draft, true, clock.instant())));
            if (!person.row().active()) {
                person.becomeFictional();
            }
            ids.put(draft.email(), person.id());
        }
        return ids;
    }

    /**
     * Gives fictional people new passwords, in the clear only here.
     *
     * @return e-mail address to password, in the order asked for; without those who are gone, inactive or real
     */
    @Transactional
    public Map<String, String> newPasswords(List<String> emails) {
        var made = new LinkedHashMap<String, String>();
        for (var email : emails) {
            persons.findByEmail(email)
                    .filter(person -> person.isDemo() && person.row().active())
                    .ifPresent(person -> {
                        var password = newPassword();
                        passwords.assign(person.id(), password);
                        made.put(email, password);
                    });
        }
        return made;
    }

    /**
     * Takes the fictional people and places away, after everything fictional that names them.
     *
     * <p>Whoever asks keeps the account, and where nobody else could administer, so do the administrators. Of the
     * others, those stay whom a real record or the trail still names: places as they are, people without access.
     */
    @Transactional
    public Removal remove() {
        organisations.findAll().forEach(Organisation::adopt);
        var fictional = persons.findAllByDemoIsTrue();
        var named = namedPeople(fictional.stream().map(Person::id).toList());
        var asking = current.find().map(SignedInPerson::id).orElse(null);
        boolean othersAdminister = persons.findAllByOrderByNameAscIdAsc().stream()
                .anyMatch(person -> person.isActiveAdministrator() && !person.isDemo());
        int removed = 0;
        for (var person : fictional) {
            boolean keepsAccess = person.id().equals(asking) || (!othersAdminister && person.isActiveAdministrator());
            if (!keepsAccess && !named.contains(person.id())) {
                persons.delete(person);
                removed++;
            } else {
                person.adopt();
                if (!keepsAccess) {
                    person.deactivate();
                }
            }
        }
        var places = facilities.findAllByDemoIsTrue();
        int placesRemoved = removeUnnamed(places);
        return new Removal(removed, fictional.size() - removed, placesRemoved, places.size() - placesRemoved);
    }

    private int removeUnnamed(List<Facility> fictional) {
        var named = stillNamed.among(fictional.stream().map(Facility::id).toList(), "facility", Set.of());
        int removed = 0;
        for (var facility : fictional) {
            if (named.contains(facility.id())) {
                facility.adopt();
            } else {
                facilities.delete(facility);
                removed++;
            }
        }
        return removed;
    }

    private Set<UUID> namedPeople(Collection<UUID> ids) {
        var named = stillNamed.among(ids, "person", Set.of("person_role", "person_facility"));
        named.addAll(activity.actorsAmong(ids));
        return named;
    }

    /** 120 random bits in 20 characters that are safe to read aloud and paste. */
    private static String newPassword() {
        var bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How many people and facilities went, and how many stay because something real needs or names them. */
    public record Removal(int people, int peopleKept, int facilities, int facilitiesKept) {}
}
