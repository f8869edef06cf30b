package org.plumbline.inventory;

/** Whether it receives, stores or produces protected health information. */
public enum PhiUse {
    YES,
    NO
}
