package org.plumbline.risk;

/**
 * What is done about a risk: the responses of NIST IR 8286 to a threat. Its responses to an opportunity (realize,
 * share, enhance) are out of scope, because the register holds only what may go wrong.
 */
public enum ResponseType {
    ACCEPT,
    AVOID,
    TRANSFER,
    MITIGATE
}
