package org.plumbline.rmf;

import org.plumbline.shared.RuleViolation;

/** The answer cannot be verified, or not by this person. */
public final class VerificationRefused extends RuleViolation {

    private final Ground ground;

    VerificationRefused(AssessmentKey key, Ground ground) {
        super(ground.key(), key.subcategory() + " is not verified: " + ground, key.subcategory());
        this.ground = ground;
    }

    public Ground ground() {
        return ground;
    }

    /** What stands against it. */
    public enum Ground {
        ALREADY_VERIFIED("already-verified"),
        /** Only what the owner states to be in place can be confirmed. */
        NOT_IN_PLACE("not-in-place"),
        /** Without an owner there is nobody from whom the verifier differs. */
        NO_OWNER("no-owner"),
        NO_EVIDENCE("no-evidence"),
        /** The verifier would confirm their own statement. */
        OWN_ANSWER("own-answer"),
        /** The verifier wrote the answer or attached its evidence last. */
        OWN_EDIT("own-edit");

        private final String code;

        Ground(String code) {
            this.code = code;
        }

        /** Translation key of the sentence that people see. */
        public String key() {
            return "rmf.verification-refused." + code;
        }
    }
}
