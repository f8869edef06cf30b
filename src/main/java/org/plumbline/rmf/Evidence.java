package org.plumbline.rmf;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A pointer to something that shows that an outcome is reached, with who put it there. */
public record Evidence(UUID id, String title, String reference, String addedBy, Instant addedAt) {

    /** The reference as an address to open; empty where it is none, or one that a browser should not follow. */
    public Optional<String> link() {
        try {
            var address = new URI(reference);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address.toString()) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
