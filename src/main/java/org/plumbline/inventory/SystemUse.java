package org.plumbline.inventory;

/** Whether it takes part in the care of patients. */
public enum SystemUse {
    CLINICAL,
    OPERATIONAL
}
