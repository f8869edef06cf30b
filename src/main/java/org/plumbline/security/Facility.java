package org.plumbline.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;

/** A hospital, clinic or unit where AI systems are deployed. */
@Entity
class Facility {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;
    private @Nullable String city;
    private boolean active;
    private boolean demo;

    Facility(String name, @Nullable String city, boolean demo) {
        this.id = Ids.next();
        this.name = name;
        this.city = city;
        this.active = true;
        this.demo = demo;
    }

    protected Facility() {}

    void change(String name, @Nullable String city, boolean active) {
        this.name = name;
        this.city = city;
        this.active = active;
    }

    /** A fictional place becomes one of ours. */
    void adopt() {
        demo = false;
    }

    UUID id() {
        return id;
    }

    FacilityRow row() {
        return new FacilityRow(id, version == null ? 0 : version, name, city, active);
    }

    Subject subject() {
        return new Subject("facility", id, name, name);
    }
}
