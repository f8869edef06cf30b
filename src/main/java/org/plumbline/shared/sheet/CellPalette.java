package org.plumbline.shared.sheet;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which word has which colour. */
public record CellPalette(Map<String, CellTone> tones) {

    public CellPalette {
        tones = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tones));
    }
}
