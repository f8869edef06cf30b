package org.plumbline.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells whether the trail was found whole at the start, and where its checkpoints are kept. */
@Service
@PreAuthorize("hasAuthority('MAY_READ_VISITS')")
public class TrailState {

    private final Checkpoints checkpoints;

    TrailState(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /**
     * A place outside the database.
     *
     * @param name a file, or an address
     * @param lastKept the time of the last checkpoint that it took since the start of this process
     * @param failure why it did not take the last one; null while it does
     */
    public record Place(
            String name,
            @Nullable Instant lastKept,
            @Nullable String failure) {}

    /** What was found at the start of this process; none before that is known. */
    public Optional<Verdict> atStart() {
        return checkpoints.verdict();
    }

    /** The places, the file first. */
    public List<Place> places() {
        return checkpoints.places();
    }
}
