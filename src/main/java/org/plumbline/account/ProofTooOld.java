package org.plumbline.account;

/**
 * Somebody has to show again that it is them before they do this. Not a rule of a record: the same request goes through
 * after {@link SecondStep#confirm}.
 */
public final class ProofTooOld extends RuntimeException {

    ProofTooOld() {
        super("the last sign-in is too long ago for this");
    }
}
