package org.plumbline.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Json;
import tools.jackson.core.JacksonException;

/** An archive that was found to be as it was made: every byte of it is what was written. */
final class Archive implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens an archive and checks all of it.
     *
     * @throws ArchiveUnsound if anything in it is not as it was made
     * @throws BackupRefused if there is no such file, or a later Plumbline made it
     */
    static Archive open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused("There is no file " + file + ".");
        }
        try {
            requireSeal(file);
            var zip = new ZipFile(file.toFile());
            try {
                return new Archive(zip, checked(zip, file));
            } catch (IOException | RuntimeException refused) {
                zip.close();
                throw refused;
            }
        } catch (ZipException broken) {
            throw new ArchiveUnsound(
                    file + " is no whole archive; it was cut or changed, and nothing was restored.", broken);
        } catch (IOException unreadable) {
            throw new BackupRefused(file + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    private static void requireSeal(Path file) throws IOException {
        long size = Files.size(file);
        String kept = "";
        String found = "none";
        if (size > Sha256.DIGITS) {
            try (var in = Files.newInputStream(file)) {
                found = ArchiveWriter.sealOf(in, size);
            }
            try (var end = new RandomAccessFile(file.toFile(), "r")) {
                var seal = new byte[Sha256.DIGITS];
                end.seek(size - Sha256.DIGITS);
                end.readFully(seal);
                kept = new String(seal, StandardCharsets.US_ASCII);
            }
        }
        if (!kept.equals(found)) {
            throw new ArchiveUnsound(
                    file
                            + " is not as it was made: it was cut or changed, or is no backup of Plumbline; nothing was restored.");
        }
    }

    private static Manifest checked(ZipFile zip, Path file) throws IOException {
        var names = new HashSet<String>();
        for (var entry : zip.stream().toList()) {
            if (!names.add(entry.getName())) {
                throw unsound(file, "holds " + entry.getName() + " twice");
            }
        }
        var manifest = manifest(zip, file);
        if (manifest.format() != Manifest.FORMAT) {
            throw new BackupRefused(file + " was made by a later Plumbline (" + manifest.version()
                    + "), and this one cannot read it; restore it with that version.");
        }
        names.remove(Manifest.NAME);
        var listed = manifest.entries().stream().map(Manifest.Entry::name).collect(Collectors.toSet());
        for (var name : names) {
            if (!listed.contains(name)) {
                throw unsound(file, "holds " + name + ", which does not belong to it");
            }
        }
        for (var entry : manifest.entries()) {
            if (!Path.of(entry.name()).normalize().toString().equals(entry.name())
                    || entry.name().startsWith("..")) {
                throw unsound(file, "holds a file that would lie outside its folder");
            }
            var inside = zip.getEntry(entry.name());
            if (inside == null) {
                throw unsound(file, "lacks " + entry.name());
            }
            try (var in = zip.getInputStream(inside)) {
                if (!Sha256.of(in).equals(entry.sha256())) {
                    throw unsound(file, "holds another " + entry.name() + " than was written");
                }
            }
        }
        for (var content : manifest.tables()) {
            if (!listed.contains(content.entry())) {
                throw unsound(file, "lacks " + content.entry());
            }
        }
        return manifest;
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw unsound(file, "lacks " + Manifest.NAME);
        }
        try (var in = zip.getInputStream(entry)) {
            return Objects.requireNonNull(Json.builder().build().readValue(in, Manifest.class));
        } catch (JacksonException | NullPointerException wrong) {
            throw unsound(file, "has a manifest that cannot be read");
        }
    }

    private static ArchiveUnsound unsound(Path file, String what) {
        return new ArchiveUnsound(file + " " + what + "; nothing was restored.");
    }

    Manifest manifest() {
        return manifest;
    }

    /** The lines of a table. */
    BufferedReader rows(Manifest.Content content) throws IOException {
        return new BufferedReader(new InputStreamReader(stream(content.entry()), StandardCharsets.UTF_8));
    }

    /** The names of the entries in a folder of the archive, without the folder. */
    List<String> in(String folder) {
        return manifest.entries().stream()
                .map(Manifest.Entry::name)
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .toList();
    }

    InputStream stream(String name) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        return zip.getInputStream(Objects.requireNonNull(entry, name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
