package org.plumbline.scoring.leakage;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a model's leakage. An audit stays in it until a newer one supersedes it, however old it is.
 *
 * @param rateLimited whether a limit per principal is enforced
 * @param monitored whether use is monitored and somebody responds
 * @param granularity what the model answers; null while nobody has said
 * @param weaknesses null while nobody has looked
 * @param fit null where the accuracies are not known
 * @param guarantee null where no differential privacy is claimed
 * @param data null while nobody has said whom it learned from
 */
public record LeakageEvidence(
        Access access,
        boolean rateLimited,
        boolean monitored,
        @Nullable Granularity granularity,
        @Nullable Set<Weakness> weaknesses,
        List<MembershipAudit> audits,
        List<AttributeAudit> attributes,
        List<ExtractionTest> extractions,
        @Nullable Fit fit,
        @Nullable ClaimedGuarantee guarantee,
        @Nullable TrainingData data) {

    public LeakageEvidence {
        weaknesses = weaknesses == null ? null : Set.copyOf(weaknesses);
        audits = List.copyOf(audits);
        attributes = List.copyOf(attributes);
        extractions = List.copyOf(extractions);
    }

    /** Whether anything but the way in is known. */
    boolean saysAnything() {
        return granularity != null
                || weaknesses != null
                || !audits.isEmpty()
                || !attributes.isEmpty()
                || !extractions.isEmpty()
                || fit != null;
    }

    /** Audits that somebody other than the vendor ran or checked. */
    List<MembershipAudit> verifiedAudits() {
        return audits.stream().filter(MembershipAudit::verified).toList();
    }

    LeakageEvidence withAccess(Access other) {
        return new LeakageEvidence(
                other,
                rateLimited,
                monitored,
                granularity,
                weaknesses,
                audits,
                attributes,
                extractions,
                fit,
                guarantee,
                data);
    }

    LeakageEvidence withProtection(boolean limit, boolean watch) {
        return new LeakageEvidence(
                access, limit, watch, granularity, weaknesses, audits, attributes, extractions, fit, guarantee, data);
    }

    LeakageEvidence withStructure(@Nullable Granularity answers, @Nullable Set<Weakness> weak) {
        return new LeakageEvidence(
                access, rateLimited, monitored, answers, weak, audits, attributes, extractions, fit, guarantee, data);
    }

    LeakageEvidence withTests(
            List<MembershipAudit> membership, List<AttributeAudit> attribute, List<ExtractionTest> extraction) {
        return new LeakageEvidence(
                access,
                rateLimited,
                monitored,
                granularity,
                weaknesses,
                membership,
                attribute,
                extraction,
                fit,
                guarantee,
                data);
    }

    LeakageEvidence withFit(@Nullable Fit other) {
        return new LeakageEvidence(
                access,
                rateLimited,
                monitored,
                granularity,
                weaknesses,
                audits,
                attributes,
                extractions,
                other,
                guarantee,
                data);
    }

    LeakageEvidence withGuarantee(@Nullable ClaimedGuarantee other) {
        return new LeakageEvidence(
                access,
                rateLimited,
                monitored,
                granularity,
                weaknesses,
                audits,
                attributes,
                extractions,
                fit,
                other,
                data);
    }
}
