package org.plumbline.scoring.leakage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim of differential privacy for the training.
 *
 * @param privacy as claimed, per unit
 * @param gaussian the same in Gaussian terms, which are tighter; null where only ε and δ are known
 * @param recordsPerPatient the most records of one patient; 1 where the unit is the patient
 * @param verified whether somebody other than the vendor checked accountant, clipping and sampling
 */
public record ClaimedGuarantee(
        String mechanism,
        DifferentialPrivacy privacy,
        @Nullable GaussianPrivacy gaussian,
        Unit unit,
        @Nullable Integer recordsPerPatient,
        boolean verified,
        @Nullable String verifiedBy,
        LocalDate statedOn) {

    /** Whether it can be stated for patients. */
    boolean reachesPatients() {
        return unit == Unit.PATIENT || recordsPerPatient != null;
    }

    private int records() {
        return unit == Unit.PATIENT || recordsPerPatient == null ? 1 : recordsPerPatient;
    }

    /** The guarantee for a patient with all records. */
    public DifferentialPrivacy forPatients() {
        return privacy.forRecordsPerPerson(records());
    }

    /** The same in Gaussian terms; null where they are not known. */
    public @Nullable GaussianPrivacy gaussianForPatients() {
        return gaussian == null ? null : gaussian.forRecordsPerPerson(records());
    }

    /** What an audit of this unit is held against. */
    DifferentialPrivacy forAuditOf(Unit audited) {
        return audited == Unit.PATIENT ? forPatients() : privacy;
    }

    /**
     * The most that an attacker can succeed: the larger of the bounds on advantage and gain.
     *
     * @param replacesOne whether the attack swaps a record, which counts as two changes
     */
    public double cap(double fpr, boolean replacesOne) {
        var patient = replacesOne ? forPatients().replacingOne() : forPatients();
        double cap = Math.max(patient.advantageMax(), patient.gainMax(fpr));
        if (gaussian == null) {
            return cap;
        }
        var tighter = gaussian.forRecordsPerPerson(replacesOne ? 2 * records() : records());
        return Math.min(cap, Math.max(tighter.advantageMax(), tighter.gainMax(fpr)));
    }
}
