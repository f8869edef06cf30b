package org.plumbline.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Fields as bytes to hash or sign: each in UTF-8 after its length in four bytes, a missing one as the length -1. So
 * nothing can be moved from a field to its neighbour.
 */
final class Canonical {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    Canonical(String format) {
        add(format);
    }

    Canonical add(@Nullable Object field) {
        if (field == null) {
            length(-1);
        } else {
            var text = field.toString().getBytes(StandardCharsets.UTF_8);
            length(text.length);
            bytes.writeBytes(text);
        }
        return this;
    }

    private void length(int length) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
