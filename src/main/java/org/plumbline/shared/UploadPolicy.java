package org.plumbline.shared;

import java.util.List;

/**
 * What each feature takes from a browser; docs/security.md shows this table. The ending is a first sieve: what is in
 * the file, its receiver looks at.
 */
public enum UploadPolicy {
    /** Files that show something about a record. */
    EVIDENCE(
            50, 500, 5_000, 10, ".pdf", ".docx", ".xlsx", ".pptx", ".png", ".jpg", ".jpeg", ".txt", ".md", ".csv",
            ".json", ".xml"),

    /** Inventories of AI systems; {@link org.plumbline.shared.sheet.SheetLimits} has more about their insides. */
    INVENTORY(50, 200, 200, 1, ".csv", ".tsv", ".txt", ".xlsx"),

    /** Official texts of frameworks. */
    OFFICIAL_TEXTS(5, 5, 1, 1, ".json", ".csv");

    private static final long MIB = 1024L * 1024L;

    private final int mostMebibytes;
    private final int mostUnpackedMebibytes;
    private final int mostParts;
    private final int filesAtOnce;
    private final List<String> extensions;

    UploadPolicy(int mostMebibytes, int mostUnpackedMebibytes, int mostParts, int filesAtOnce, String... extensions) {
        this.mostMebibytes = mostMebibytes;
        this.mostUnpackedMebibytes = mostUnpackedMebibytes;
        this.mostParts = mostParts;
        this.filesAtOnce = filesAtOnce;
        this.extensions = List.of(extensions);
    }

    /** The largest file. */
    public long mostBytes() {
        return mostMebibytes * MIB;
    }

    /** How large the parts of a packed file may be together, unpacked. */
    public long mostUnpackedBytes() {
        return mostUnpackedMebibytes * MIB;
    }

    /** How many parts a packed file may have. */
    public int mostParts() {
        return mostParts;
    }

    /** How many files a person may drop at once. */
    public int filesAtOnce() {
        return filesAtOnce;
    }

    /** As {@code .csv}. */
    public List<String> extensions() {
        return extensions;
    }
}
