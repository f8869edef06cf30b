package org.plumbline.rmf.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.rmf.AnswerStatus;

/** What the keys of the rating mode do. */
enum RatingKey {
    MATURITY_0("0"),
    MATURITY_1("1"),
    MATURITY_2("2"),
    MATURITY_3("3"),
    MATURITY_4("4"),
    NOT_STARTED(AnswerStatus.NOT_STARTED, "s"),
    IN_PROGRESS(AnswerStatus.IN_PROGRESS, "p"),
    IN_PLACE(AnswerStatus.IN_PLACE, "i"),
    VERIFIED(AnswerStatus.VERIFIED, "v"),
    NOT_APPLICABLE(AnswerStatus.NOT_APPLICABLE, "x"),
    NEXT("j", "ArrowRight", "ArrowDown"),
    PREVIOUS("k", "ArrowLeft", "ArrowUp"),
    NEXT_GAP("n"),
    HELP("?");

    private final @Nullable AnswerStatus status;
    private final List<String> keys;

    RatingKey(String... keys) {
        this(null, keys);
    }

    RatingKey(@Nullable AnswerStatus status, String... keys) {
        this.status = status;
        this.keys = List.of(keys);
    }

    static Optional<RatingKey> of(String key) {
        return Arrays.stream(values()).filter(known -> known.keys.contains(key)).findFirst();
    }

    static List<String> all() {
        return Arrays.stream(values()).flatMap(known -> known.keys.stream()).toList();
    }

    /** The key people are told about. */
    String key() {
        return keys.getFirst();
    }

    List<String> keys() {
        return keys;
    }

    Optional<AnswerStatus> status() {
        return Optional.ofNullable(status);
    }

    Optional<Integer> maturity() {
        return ordinal() <= MATURITY_4.ordinal() ? Optional.of(ordinal()) : Optional.empty();
    }
}
