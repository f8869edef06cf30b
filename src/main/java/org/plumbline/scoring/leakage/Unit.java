package org.plumbline.scoring.leakage;

/** Whose presence a guarantee or an audit is about. */
public enum Unit {
    /** One record or encounter; a person may have several. */
    RECORD,
    PATIENT
}
