package org.plumbline.inventoryimport;

import static org.plumbline.security.Permission.READ_ORGANISATION;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.May;
import org.plumbline.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the rows of imported files. */
@Service
@May(READ_ORGANISATION)
public class ImportHistory {

    private static final int PAGE = 1_000;

    private final ImportRuns runs;

    ImportHistory(ImportRuns runs) {
        this.runs = runs;
    }

    /** The latest imports first. */
    @Transactional(readOnly = true)
    public List<ImportRun> recent(int limit) {
        return runs.recent(limit);
    }

    @Transactional(readOnly = true)
    public ImportRun find(UUID id) {
        return runs.find(id).orElseThrow(() -> new NotFound("import", id));
    }

    /** A page of the rows of an import, in the order of the file; all outcomes where none is given. */
    @Transactional(readOnly = true)
    public List<ImportRow> rows(UUID id, @Nullable RowOutcome outcome, int offset, int limit) {
        return runs.rows(id, outcome, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID id, @Nullable RowOutcome outcome) {
        return runs.count(id, outcome);
    }

    /** Hands over every row of an import in the order of the file, for a report. */
    @Transactional(readOnly = true)
    public void forEachRow(UUID id, Consumer<? super ImportRow> sink) {
        find(id);
        List<ImportRow> page = runs.rowsAfter(id, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(sink);
            page = runs.rowsAfter(id, page.getLast().number(), PAGE);
        }
    }
}
