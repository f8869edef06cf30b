package org.plumbline.shared;

/** What a person is given to report where something broke; what broke is in the server's log under the same number. */
public final class ErrorNumber {

    private static final int LENGTH = 13;

    private ErrorNumber() {}

    public static String next() {
        return Ids.next().toString().substring(0, LENGTH);
    }
}
