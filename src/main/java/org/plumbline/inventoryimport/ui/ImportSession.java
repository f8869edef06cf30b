package org.plumbline.inventoryimport.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventoryimport.ColumnMapping;
import org.plumbline.inventoryimport.ImportMappings;
import org.plumbline.inventoryimport.ImportRequest;
import org.plumbline.inventoryimport.InventoryImport;
import org.plumbline.inventoryimport.MappingProposal;
import org.plumbline.inventoryimport.SourceFile;
import org.plumbline.shared.Job;
import org.plumbline.shared.Wordless;
import org.plumbline.shared.sheet.Sheet;
import org.plumbline.shared.sheet.SheetOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file on its way into the inventory: what it is, how it is read, and how its columns are mapped. */
final class ImportSession {

    private static final Logger LOG = LoggerFactory.getLogger(ImportSession.class);

    private final InventoryImport imports;
    private final ImportMappings mappings;
    private final Path file;
    private final String fileName;
    private SheetOptions options = SheetOptions.DETECT;
    private @Nullable SourceFile source;
    private List<MappingProposal> proposals = List.of();
    private ColumnMapping mapping = ColumnMapping.empty();
    private @Nullable String mappingName;

    ImportSession(InventoryImport imports, ImportMappings mappings, Path file, String fileName) {
        this.imports = imports;
        this.mappings = mappings;
        this.file = file;
        this.fileName = fileName;
    }

    /**
     * Reads the file as the person says, and takes the best mapping for it.
     *
     * @throws org.plumbline.shared.sheet.UnreadableSheet if it cannot be read so; then everything stays as it was
     */
    void inspect(SheetOptions how, Job.Steps steps) {
        var read = imports.inspect(file, fileName, how, steps);
        boolean sameColumns = source != null && source.header().equals(read.header());
        source = read;
        options = how;
        if (!sameColumns) {
            proposals = mappings.proposals(read);
            choose(proposals.getFirst());
        }
    }

    void choose(MappingProposal proposal) {
        mapping = proposal.mapping();
        mappingName = proposal.origin() == MappingProposal.Origin.SUGGESTED ? null : proposal.name();
    }

    void map(ColumnMapping changed) {
        mapping = changed;
    }

    void named(String name) {
        mappingName = name;
    }

    ImportRequest request() {
        return new ImportRequest(file, fileName, options, mapping, mappingName);
    }

    SourceFile source() {
        if (source == null) {
            throw new IllegalStateException("the file has not been looked at");
        }
        return source;
    }

    String fileName() {
        return fileName;
    }

    SheetOptions options() {
        return options;
    }

    List<MappingProposal> proposals() {
        return proposals;
    }

    ColumnMapping mapping() {
        return mapping;
    }

    /** Removes the file from this machine. */
    void discard() {
        try {
            Sheet.discard(file);
        } catch (IOException failure) {
            LOG.warn("An uploaded file could not be removed: {}", file, Wordless.of(failure));
        }
    }
}
