package org.plumbline.risk;

/** The three looks at a risk that NIST IR 8286 tells apart. */
public enum Stage {
    /** Before any control. */
    INHERENT,
    /** With the controls that work today. This one decides urgency, appetite and acceptance. */
    CURRENT,
    /** After the planned response. */
    TARGET
}
