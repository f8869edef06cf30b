package org.plumbline.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.plumbline.shared.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that this server wraps with. They are read anew each time, so a server that runs follows when they are
 * changed. A server whose keys do not open what the database holds does not start.
 */
@Component
class EvidenceKeys {

    private final EvidenceSettings settings;

    EvidenceKeys(EvidenceSettings settings, JdbcClient jdbc) {
        this.settings = settings;
        var needed = jdbc.sql("select distinct key_id from evidence_content")
                .query(String.class)
                .list();
        try {
            if (settings.secret() == null && Files.notExists(settings.key())) {
                make(needed);
            }
            var keys = read();
            needed.stream().filter(id -> keys.find(id).isEmpty()).findFirst().ifPresent(id -> {
                throw new StartRefused("The database holds files of evidence that were encrypted with the key " + id
                        + ", which is not in " + place() + "; restore that key.");
            });
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartRefused("The key of the evidence in " + place()
                    + " cannot be read or made; give the folder to this user, or restore the key from a backup.");
        }
    }

    private void make(List<String> needed) throws IOException {
        if (!needed.isEmpty()) {
            throw new StartRefused(
                    "The database holds files of evidence that were encrypted with the key " + needed.getFirst()
                            + ", and there is no " + settings.key() + "; restore it from where you keep it.");
        }
        new WrappingKeys(List.of(WrappingKeys.Key.made())).writeTo(settings.key());
    }

    /** The keys as they are now. */
    WrappingKeys now() {
        try {
            return read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private WrappingKeys read() throws IOException {
        return settings.secret() == null ? WrappingKeys.in(settings.key()) : WrappingKeys.read(settings.secret());
    }

    private String place() {
        return settings.secret() == null ? String.valueOf(settings.key()) : "plumbline.evidence.secret";
    }
}
