package org.plumbline.evidence;

/** What the scanner for malicious software says of a file. */
public enum ScanState {
    /** No scanner was configured when the file came in. */
    NOT_ASKED,
    /** The scanner did not answer. The file stays shut until it does. */
    WAITING,
    CLEAN,
    /** Found when it was asked again; a file that is infected when it comes in is not kept at all. */
    INFECTED
}
