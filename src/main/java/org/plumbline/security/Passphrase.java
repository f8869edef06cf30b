package org.plumbline.security;

/** The rule for passwords of people who sign in with nothing else (NIST SP 800-63B-4: length, not composition). */
public final class Passphrase {

    public static final int SHORTEST = 15;
    public static final int LONGEST = 128;

    private Passphrase() {}

    /**
     * Checks a new password.
     *
     * @throws UnfitPassphrase if it is too short, too long or easily guessed from the account
     */
    static void check(String password, String email) {
        if (!isLongEnough(password) || password.equalsIgnoreCase(email)) {
            throw new UnfitPassphrase();
        }
    }

    public static boolean isLongEnough(String password) {
        int characters = password.codePointCount(0, password.length());
        return characters >= SHORTEST && characters <= LONGEST;
    }
}
