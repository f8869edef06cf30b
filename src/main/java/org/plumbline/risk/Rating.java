package org.plumbline.risk;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Exposure;
import org.plumbline.scoring.Level;

/**
 * How a risk was rated: the levels, why, by whom and on which version of the scale. A later scale does not change it.
 *
 * @param likelihood null while not assessed
 * @param impact null while not assessed
 * @param exposure what table I-2 of that scale makes of the two, null while one of them is missing
 * @param urgency place in an order by exposure, see {@link Exposure#rank()}; kept because lists sort by it
 * @param rationale null only before the first rating, as are scale, person and time
 */
@Embeddable
public record Rating(
        @Enumerated(EnumType.STRING) @Nullable Level likelihood,
        @Enumerated(EnumType.STRING) @Nullable Level impact,
        @Enumerated(EnumType.STRING) @Nullable Level exposure,
        int urgency,
        @Nullable String rationale,
        @Nullable String scale,
        @Nullable String scaleVersion,
        @Nullable UUID ratedBy,
        @Nullable Instant ratedAt) {

    /** Before anybody has rated. */
    static final Rating NONE =
            new Rating(null, null, null, new Exposure.NotAssessed().rank(), null, null, null, null, null);

    static Rating of(
            @Nullable Level likelihood,
            @Nullable Level impact,
            Exposure exposure,
            String rationale,
            String scale,
            String scaleVersion,
            UUID by,
            Instant at) {
        return new Rating(
                likelihood, impact, exposure.level(), exposure.rank(), rationale, scale, scaleVersion, by, at);
    }

    /** The exposure as a value that knows that "not assessed" is no level. */
    public Exposure asExposure() {
        return Exposure.of(exposure);
    }

    public boolean isAssessed() {
        return exposure != null;
    }

    /** Whether anybody has rated yet, be it as not assessable. */
    public boolean isRated() {
        return ratedAt != null;
    }

    /** Whether a later exposure is higher than this, or no longer known. */
    public boolean isExceededBy(Exposure now) {
        return now.level() == null || now.isAbove(asExposure());
    }

    boolean wasMadeBy(UUID person) {
        return person.equals(ratedBy);
    }
}
