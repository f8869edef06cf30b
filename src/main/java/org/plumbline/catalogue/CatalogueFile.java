package org.plumbline.catalogue;

/**
 * A file of the catalogue.
 *
 * @param name where it was read: its path under {@code rmf-controls/}, or the file laid over it
 * @param overlaid whether it came from the organisation's own folder
 */
public record CatalogueFile(
        String name,
        String id,
        String kind,
        String version,
        String title,
        String source,
        String licence,
        boolean overlaid) {}
