package org.plumbline.scoring.bias;

/** Whom each group is compared with. */
public sealed interface Reference {

    /** One group, by its name. */
    record Named(String group) implements Reference {}

    /** The group that fares best by the metric at hand. */
    record BestGroup() implements Reference {}

    /** Everybody who is not in the group. */
    record EverybodyElse() implements Reference {}
}
