package org.plumbline.inventory;

/** From where a component can be reached. */
public enum Exposure {
    INTERNAL_ONLY,
    PARTNER_NETWORK,
    INTERNET_FACING
}
