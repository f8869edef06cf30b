package org.plumbline.inventoryimport;

/**
 * A mapping that may fit a file.
 *
 * @param name what it is called
 * @param found how many of its fields the file fills
 * @param fields how many fields it maps
 */
public record MappingProposal(Origin origin, String name, ColumnMapping mapping, int found, int fields) {

    /** Where a mapping comes from. */
    public enum Origin {
        /** Somebody here saved it. */
        SAVED,
        /** The catalogue describes this layout. */
        LAYOUT,
        /** Put together from names that are common. */
        SUGGESTED
    }
}
