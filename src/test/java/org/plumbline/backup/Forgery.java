package org.plumbline.backup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An archive that somebody changed, and sealed again so that the change is not seen at once. */
final class Forgery {

    private Forgery() {}

    static Path of(Path archive, Path forged, Consumer<Map<String, byte[]>> change) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        change.accept(entries);
        try (var out = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
            out.setComment("0".repeat(Sha256.DIGITS));
        }
        reseal(forged);
        return forged;
    }

    static void reseal(Path file) throws IOException {
        String seal;
        try (var in = Files.newInputStream(file)) {
            seal = ArchiveWriter.sealOf(in, Files.size(file));
        }
        try (var end = new RandomAccessFile(file.toFile(), "rw")) {
            end.seek(end.length() - Sha256.DIGITS);
            end.write(seal.getBytes(StandardCharsets.US_ASCII));
        }
    }

    static Consumer<Map<String, byte[]>> replaced(String name, String what, String with) {
        return entries -> entries.computeIfPresent(
                name,
                (_, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                        .replace(what, with)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
