package org.plumbline.intake;

/** What the person who asks knows about protected health information. */
public enum PhiExpectation {
    YES,
    NO,
    UNKNOWN
}
