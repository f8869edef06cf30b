package org.plumbline.shared.sheet;

import java.util.function.Consumer;

/** The rows of a file from its very first on, before it is known which of them is the header. */
interface RawRows {

    /**
     * Hands over row after row. What the sink throws ends the reading.
     *
     * @throws UnreadableSheet where the file cannot be read on
     */
    void forEach(Consumer<SheetRow> sink);
}
