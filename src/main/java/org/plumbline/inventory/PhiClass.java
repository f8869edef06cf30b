package org.plumbline.inventory;

/** The sorts of protected health information that a system touches; some carry duties beyond HIPAA. */
public enum PhiClass {
    /** Names, numbers, addresses and the other identifiers of 45 CFR 164.514(b)(2). */
    IDENTIFIERS,
    DEMOGRAPHICS,
    /** Diagnoses, problems, procedures, results, vital signs. */
    CLINICAL_RECORD,
    CLINICAL_NOTES,
    MEDICATIONS,
    IMAGES,
    WAVEFORMS,
    AUDIO_VIDEO,
    BIOMETRIC,
    GENETIC,
    /** Psychotherapy notes have their own rule in 45 CFR 164.508(a)(2). */
    MENTAL_HEALTH,
    /** Records of treatment under 42 CFR Part 2. */
    SUBSTANCE_USE,
    REPRODUCTIVE_HEALTH,
    CLAIMS_PAYMENT
}
