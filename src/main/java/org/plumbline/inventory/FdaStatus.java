package org.plumbline.inventory;

/** Where it stands with the Food and Drug Administration. */
public enum FdaStatus {
    NOT_A_DEVICE,
    /** Decision support outside the device definition, section 520(o)(1)(E) of the FD&amp;C Act. */
    NON_DEVICE_CDS,
    EXEMPT,
    CLEARED_510K,
    DE_NOVO,
    PMA_APPROVED,
    /** Used under an investigational device exemption. */
    INVESTIGATIONAL,
    /** A device that nobody has authorised. */
    NOT_AUTHORISED
}
