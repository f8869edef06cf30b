package org.plumbline.intake;

/** What became of a request. */
public enum IntakeStatus {
    WAITING,
    /** The tool is one of the systems that are here already. */
    JOINED,
    /** The tool was entered as a proposed system. */
    ACCEPTED,
    DECLINED,
    /** Who asked took it back. */
    WITHDRAWN
}
