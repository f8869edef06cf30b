package org.plumbline.scoring.leakage;

/** How the training data was de-identified (45 CFR 164.514). It lowers the impact, not the attacker's success. */
public enum Deidentification {
    NONE,
    SAFE_HARBOR,
    EXPERT_DETERMINATION
}
