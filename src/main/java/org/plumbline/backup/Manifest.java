package org.plumbline.backup;

import java.time.Instant;
import java.util.List;

/**
 * What an archive says of itself.
 *
 * @param format of the archive; {@link #FORMAT} is the one that is written
 * @param version of Plumbline
 * @param schema the newest migration of its database
 * @param engine H2 or PostgreSQL; it can be restored into either
 * @param heads where the chains of the audit trail ended
 * @param tables each after those that it refers to
 * @param entries every entry of the archive but the manifest itself
 */
record Manifest(
        int format,
        String version,
        Instant at,
        String schema,
        String engine,
        List<Head> heads,
        List<Content> tables,
        List<Entry> entries) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /** The rows of a table, and what they add up to. */
    record Content(Table table, long rows, String digest) {

        String entry() {
            return entry(table.name());
        }

        static String entry(String table) {
            return "database/" + table + ".jsonl";
        }
    }

    record Head(String chain, long size, String hash) {}

    record Entry(String name, long bytes, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }
}
