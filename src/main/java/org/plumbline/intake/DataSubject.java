package org.plumbline.intake;

/** Whose data a tool would work on. */
public enum DataSubject {
    PATIENTS,
    FAMILIES,
    STAFF,
    APPLICANTS,
    PUBLIC,
    /** Nobody's: no data about people. */
    NOBODY
}
