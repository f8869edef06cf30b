package org.plumbline.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;

/** The one organisation that this installation serves. */
@Entity
class Organisation {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;
    private String zone;
    private boolean demo;
    private Instant createdAt;

    Organisation(String name, ZoneId zone, boolean demo, Instant now) {
        this.id = Ids.next();
        this.name = name;
        this.zone = zone.getId();
        this.demo = demo;
        this.createdAt = now;
    }

    protected Organisation() {}

    void change(String name, ZoneId zone) {
        this.name = name;
        this.zone = zone.getId();
    }

    /** The fictional organisation becomes a real one; its name can be changed. */
    void adopt() {
        demo = false;
    }

    /** The organisation of the demo data, which their removal left behind, is fictional again. */
    void becomeFictional() {
        demo = true;
    }

    OrganisationProfile profile() {
        return new OrganisationProfile(name, ZoneId.of(zone), demo);
    }

    Subject subject() {
        return new Subject("organisation", id, name, name);
    }
}
