package org.plumbline.shared.sheet;

/** A value on the colour of its meaning, for cells whose colour no single word decides. */
public record CellToned(Object value, CellTone tone) {}
