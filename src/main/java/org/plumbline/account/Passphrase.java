package org.plumbline.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rule for passwords (NIST SP 800-63B-4: length and a list of what is commonly chosen, no composition, no expiry).
 * What is commonly chosen, zxcvbn knows: passwords that leaked, names, words, dates, keyboard walks and repetition.
 */
public final class Passphrase {

    public static final int SHORTEST = 15;
    public static final int LONGEST = 128;

    /** In powers of ten; below it, zxcvbn speaks of "somewhat guessable" at best. */
    private static final double FEWEST_GUESSES = 10;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    /** Words that anybody who attacks this application tries first. */
    private static final List<String> OURS =
            List.of("plumbline", "hospital", "health", "clinic", "governance", "risk", "register", "compliance");

    private Passphrase() {}

    /**
     * Checks a new password.
     *
     * @param about what others know of the account: name, address, organisation
     * @throws UnfitPassphrase if it is too short, too long or easily guessed
     */
    static void check(String password, Collection<String> about) {
        if (!isLongEnough(password)) {
            throw new UnfitPassphrase.Length();
        }
        if (ESTIMATE.measure(password, words(about)).getGuessesLog10() < FEWEST_GUESSES) {
            throw new UnfitPassphrase.Guessable();
        }
    }

    public static boolean isLongEnough(String password) {
        int characters = password.codePointCount(0, password.length());
        return characters >= SHORTEST && characters <= LONGEST;
    }

    private static List<String> words(Collection<String> about) {
        var words = new ArrayList<>(OURS);
        about.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isBlank())
                .forEach(words::add);
        return words;
    }
}
