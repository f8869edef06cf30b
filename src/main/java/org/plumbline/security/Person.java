package org.plumbline.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;

/** Someone with an account. People are deactivated, never deleted: what they did keeps their name. */
@Entity
class Person {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String email;
    private String name;
    private boolean active;
    private boolean demo;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_facility", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "facility_id")
    private Set<UUID> facilities = new HashSet<>();

    Person(PersonDraft draft, boolean demo, Instant now) {
        this.id = Ids.next();
        this.email = draft.email();
        this.name = draft.name();
        this.roles = EnumSet.copyOf(draft.roles());
        this.facilities = new HashSet<>(draft.facilities());
        this.active = true;
        this.demo = demo;
        this.createdAt = now;
    }

    protected Person() {}

    void change(PersonDraft draft) {
        email = draft.email();
        name = draft.name();
        roles.retainAll(draft.roles());
        roles.addAll(draft.roles());
        facilities.retainAll(draft.facilities());
        facilities.addAll(draft.facilities());
    }

    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    boolean isDemo() {
        return demo;
    }

    /** A fictional person becomes one of ours. */
    void adopt() {
        demo = false;
    }

    SignedInPerson signedIn() {
        return new SignedInPerson(id, email, name, roles, facilities);
    }

    /** One of the demo data's people, whom their removal left behind, plays their part again. */
    void becomeFictional() {
        demo = true;
        active = true;
    }

    PersonRow row() {
        return new PersonRow(
                id,
                version == null ? 0 : version,
                name,
                email,
                Set.copyOf(roles),
                Set.copyOf(facilities),
                active,
                demo);
    }

    Subject subject() {
        return new Subject("person", id, email, name);
    }

    UUID id() {
        return id;
    }

    boolean isActiveAdministrator() {
        return active && roles.contains(Role.ADMINISTRATOR);
    }
}
