package org.plumbline.vendor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;

/** A firm or institution that supplies AI. */
@Entity
class Vendor {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String code;
    private String name;
    private String matchName;
    private @Nullable String website;
    private @Nullable String contact;
    private @Nullable String notes;
    private boolean demo;
    private Instant createdAt;
    private Instant changedAt;

    Vendor(String code, VendorDraft draft, boolean demo, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.name = draft.name();
        this.matchName = VendorName.of(draft.name()).key();
        this.website = draft.website();
        this.contact = draft.contact();
        this.notes = draft.notes();
        this.demo = demo;
        this.createdAt = now;
        this.changedAt = now;
    }

    protected Vendor() {}

    void change(VendorDraft draft, Instant now) {
        name = draft.name();
        matchName = VendorName.of(draft.name()).key();
        website = draft.website();
        contact = draft.contact();
        notes = draft.notes();
        changedAt = now;
    }

    VendorDraft draft() {
        return new VendorDraft(name, website, contact, notes);
    }

    VendorRef ref() {
        return new VendorRef(id, code, name);
    }

    VendorDetails details() {
        return new VendorDetails(id, version(), code, draft(), createdAt, changedAt, demo);
    }

    Subject subject() {
        return new Subject(VendorRegister.SUBJECT, id, code, name);
    }

    UUID id() {
        return id;
    }

    String matchName() {
        return matchName;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
