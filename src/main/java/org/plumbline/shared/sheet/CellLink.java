package org.plumbline.shared.sheet;

/**
 * Text that leads to the row which carries the anchor. It is a place in the document, never an address or a formula; if
 * no row carries the anchor in the end, only the text remains.
 */
public record CellLink(String text, String anchor) {}
