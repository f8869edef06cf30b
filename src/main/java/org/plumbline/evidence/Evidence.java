package org.plumbline.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence, as people see it.
 *
 * @param version hand it back with a change, so that nobody's change is lost
 * @param reference where it is found, null where it is a file kept here
 * @param file null where it is found elsewhere
 * @param end what became of it, null while it is current
 */
public record Evidence(
        EvidenceId id,
        long version,
        String code,
        EvidenceOwner owner,
        EvidenceDraft draft,
        @Nullable String reference,
        @Nullable Document file,
        String addedBy,
        Instant addedAt,
        EvidenceState state,
        @Nullable End end) {

    /**
     * A file that is kept here.
     *
     * @param name as it was sent, without what misleads the eye
     * @param bytes its size
     * @param sha256 of its content, in 64 hexadecimal digits
     * @param erased whether its content is gone for good
     * @param open whether it may be handed out: it is there, and nothing speaks against it
     */
    public record Document(
            String name, DocumentType type, long bytes, String sha256, ScanState scan, boolean erased, boolean open) {}

    /**
     * How it ceased to speak for its record.
     *
     * @param successor the piece in its place, null where there is none
     */
    public record End(
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable UUID successor) {}

    public boolean isCurrent() {
        return state == EvidenceState.CURRENT;
    }

    /** Whether its time has run out. */
    public boolean isExpired(LocalDate today) {
        return draft.validUntil() != null && draft.validUntil().isBefore(today);
    }

    /** The reference as an address to open; empty where it is none, or one that a browser should not follow. */
    public Optional<String> link() {
        if (reference == null) {
            return Optional.empty();
        }
        try {
            var address = new URI(reference);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address.toString()) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
