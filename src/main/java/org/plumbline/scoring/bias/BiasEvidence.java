package org.plumbline.scoring.bias;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bias measurement with what has to be declared about it.
 *
 * @param attributes the groups of each attribute, and of the intersections that were counted
 * @param criteria what is scored; empty takes what the use asks for
 * @param calibrations per group, where probabilities were measured
 * @param harm null while nobody has said what a wrong decision does
 */
public record BiasEvidence(
        ClinicalUse use,
        PositiveMeans positive,
        LabelMeaning label,
        List<Groups> attributes,
        List<Criterion> criteria,
        List<GroupCalibration> calibrations,
        @Nullable ExpectedHarm harm,
        LocalDate measuredOn) {

    public BiasEvidence {
        attributes = List.copyOf(attributes);
        criteria = List.copyOf(criteria);
        calibrations = List.copyOf(calibrations);
    }

    List<Criterion> criteriaBy(BiasPolicy policy) {
        return criteria.isEmpty() ? use.criteria(positive, policy) : criteria;
    }
}
