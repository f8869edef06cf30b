package org.plumbline.inventoryimport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;

/** A mapping that somebody keeps for the next file of its kind. */
@Entity
@Table(name = "import_mapping")
class SavedMapping {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;

    /** By what a name is taken: in lower case. */
    private String nameKey;

    /** As JSON. */
    private String mapping;

    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SavedMapping() {}

    SavedMapping(String name, String mapping, String by, Instant at) {
        this.id = Ids.next();
        this.name = name;
        this.nameKey = keyOf(name);
        this.mapping = mapping;
        this.changedBy = by;
        this.changedAt = at;
    }

    void change(String newMapping, String by, Instant at) {
        mapping = newMapping;
        changedBy = by;
        changedAt = at;
    }

    static String keyOf(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String mapping() {
        return mapping;
    }

    Subject subject() {
        return new Subject("import-mapping", id, name, name);
    }
}
