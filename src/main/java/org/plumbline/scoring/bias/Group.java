package org.plumbline.scoring.bias;

/**
 * A group of people and what was counted in it.
 *
 * @param name as the evidence calls it
 * @param unknown whether these are the people whose group nobody recorded; they are shown and not compared
 */
public record Group(String name, Counts counts, boolean unknown) {

    public Group {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a group has a name");
        }
    }

    public static Group of(String name, Counts counts) {
        return new Group(name, counts, false);
    }
}
