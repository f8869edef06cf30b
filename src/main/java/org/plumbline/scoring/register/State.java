package org.plumbline.scoring.register;

/** With which controls a loss is counted. */
public enum State {
    /** Without any. */
    INHERENT,
    /** With those in place. */
    CURRENT,
    /** With those that are planned besides. */
    TARGET
}
