package org.plumbline.inventory;

/**
 * Input variables that measure what 45 CFR 92.210 protects. A covered entity must know which of its patient care
 * decision support tools use them.
 */
public enum ProtectedInput {
    RACE,
    COLOR,
    NATIONAL_ORIGIN,
    SEX,
    AGE,
    DISABILITY
}
