package org.plumbline.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters for a deployment of a system.
 *
 * @param facility one of the organisation's facilities
 * @param unit a ward, department or clinic; without a facility it names the place alone
 * @param release the version of the system that runs there
 * @param localOwner who answers for it in that place
 * @param localValidation how it was checked on that place's own patients, and what came out
 */
public record DeploymentDraft(
        @Nullable UUID facility,
        @Nullable String unit,
        @Nullable String release,
        DeploymentStatus status,
        @Nullable LocalDate goLive,
        @Nullable LocalDate endsOn,
        @Nullable UUID localOwner,
        @Nullable String localValidation) {

    public static final int LONGEST_UNIT = 200;
    public static final int LONGEST_RELEASE = 60;
    public static final int LONGEST_VALIDATION = 10_000;

    public DeploymentDraft {
        unit = Texts.stated("unit", unit, LONGEST_UNIT);
        release = Texts.stated("release", release, LONGEST_RELEASE);
        localValidation = Texts.stated("localValidation", localValidation, LONGEST_VALIDATION);
        if (facility == null && unit == null) {
            throw new IllegalArgumentException("a deployment names a facility or a unit");
        }
        if (goLive != null && endsOn != null && endsOn.isBefore(goLive)) {
            throw new IllegalArgumentException("a deployment cannot end before it begins");
        }
    }
}
