package org.plumbline.inventoryimport;

import static org.plumbline.security.Permission.KEEP_ORGANISATION;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.ImportedSystem;
import org.plumbline.inventory.SystemIdentity;
import org.plumbline.inventory.SystemImports;
import org.plumbline.inventory.SystemRef;
import org.plumbline.security.May;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.Change;
import org.plumbline.shared.Ids;
import org.plumbline.shared.ImportTurn;
import org.plumbline.shared.Job;
import org.plumbline.shared.sheet.Sheet;
import org.plumbline.shared.sheet.SheetLimits;
import org.plumbline.shared.sheet.SheetOptions;
import org.plumbline.vendor.VendorRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in inventories from files: looks at a file, says what an import would do with each row, and does it, all or
 * nothing.
 */
@Service
@May(KEEP_ORGANISATION)
public class InventoryImport {

    /** As many systems as the lists are made for; a larger inventory comes in parts. */
    static final int MOST_ROWS = 25_000;

    private static final int EXAMPLES = 5;
    private static final int EXAMPLE_ROWS = 200;
    private static final int MOST_WORDS = 100;
    private static final int STEP = 250;

    private final SystemImports systems;
    private final VendorRegister vendors;
    private final People people;
    private final ImportRuns runs;
    private final ImportTurn turn;

    InventoryImport(SystemImports systems, VendorRegister vendors, People people, ImportRuns runs, ImportTurn turn) {
        this.systems = systems;
        this.vendors = vendors;
        this.people = people;
        this.runs = runs;
        this.turn = turn;
    }

    /**
     * Looks at a file: what it was taken for, its columns, and examples of what is in them.
     *
     * @throws org.plumbline.shared.sheet.UnreadableSheet if it cannot be read
     */
    public SourceFile inspect(Path file, String fileName, SheetOptions options, Job.Steps steps) {
        var sheet = open(file, fileName, options, steps);
        var examples = new ArrayList<LinkedHashSet<String>>();
        sheet.header().forEach(_ -> examples.add(new LinkedHashSet<>()));
        for (var row : sheet.first(EXAMPLE_ROWS)) {
            for (int column = 0; column < examples.size(); column++) {
                var text = row.text(column).strip();
                if (!text.isEmpty() && examples.get(column).size() < EXAMPLES) {
                    examples.get(column).add(text.length() <= 120 ? text : text.substring(0, 119) + "…");
                }
            }
        }
        var columns = new ArrayList<SourceFile.Column>();
        for (int column = 0; column < examples.size(); column++) {
            columns.add(new SourceFile.Column(sheet.header().get(column), List.copyOf(examples.get(column))));
        }
        return new SourceFile(sheet.fileName(), sheet.format(), sheet.headerRow(), columns);
    }

    /** The words that stand in the columns of a field, and which of them the mapping understands. */
    public ColumnWords words(ImportRequest request, ImportField field) {
        var sheet = open(request.file(), request.fileName(), request.options(), Job.UNWATCHED);
        var counter = WordCount.of(request.mapping(), field, sheet.header());
        sheet.forEach(counter::add);
        return counter.words(MOST_WORDS);
    }

    /** The import of this very file with this very mapping, if there was one: another would do nothing. */
    @Transactional(readOnly = true)
    public Optional<ImportRun> earlier(ImportRequest request) {
        return runs.find(runs.key(request));
    }

    /**
     * Says what an import would do, and does nothing.
     *
     * @throws org.plumbline.shared.sheet.UnreadableSheet if the file cannot be read
     * @throws ImportRefusal.NoColumnForName if no column is left for the name
     */
    @Transactional(readOnly = true)
    public ImportPlan preview(ImportRequest request, Job.Steps steps) {
        return prepare(request, this::vendorsOrPlaces, 0, steps).plan();
    }

    /**
     * Does what the preview said: in one transaction, all or nothing. The same file with the same mapping is imported
     * once, however often it is tried.
     *
     * @param seen the preview that the person agreed to
     * @throws ImportRefusal.PreviewOutdated if it would do something else now
     * @throws ImportRefusal.NothingToImport if no row arrives
     * @throws org.plumbline.shared.AnotherImportRuns if it is not our turn
     */
    @Transactional
    public ImportResult run(ImportRequest request, ImportPlan seen, Job.Steps steps) {
        turn.take(ImportTurn.Target.INVENTORY);
        var key = runs.key(request);
        var earlier = runs.find(key);
        if (earlier.isPresent()) {
            return new ImportResult(earlier.get().id(), earlier.get().counts(), true);
        }
        var prepared = prepare(request, vendors::findOrCreate, seen.counts().rows(), steps);
        if (!prepared.fingerprint().equals(seen.fingerprint())) {
            throw new ImportRefusal.PreviewOutdated();
        }
        var arriving = prepared.systems();
        if (arriving.isEmpty()) {
            throw new ImportRefusal.NothingToImport(request.fileName());
        }
        var outcomes = systems.takeIn(request.fileName(), arriving, steps).iterator();
        var rows = new ArrayList<ImportRow>();
        for (var row : prepared.rows()) {
            var system = row.after() == null ? null : outcomes.next().system();
            rows.add(ImportRow.of(row.planned(), system));
        }
        steps.report("import.step.recording", rows.size(), rows.size());
        var counts = prepared.plan().counts();
        return new ImportResult(runs.record(request, key, counts, rows), counts, false);
    }

    private static Sheet open(Path file, String fileName, SheetOptions options, Job.Steps steps) {
        return Sheet.open(file, fileName, options, SheetLimits.STANDARD.withRows(MOST_ROWS), steps);
    }

    private RowPreparation prepare(
            ImportRequest request,
            Function<Collection<String>, Map<String, UUID>> vendorsNamed,
            int expected,
            Job.Steps steps) {
        var sheet = open(request.file(), request.fileName(), request.options(), steps);
        var reader = new RowReader(request.mapping(), sheet.header());
        var rows = read(sheet, reader, expected, steps);
        steps.report("import.step.matching", rows.size(), rows.size());
        var matcher = new RowMatcher(request.mapping(), reader, systems.identities());
        var matches = matcher.match(rows);
        var arriving = rows.stream().filter(row -> !row.isRefused()).toList();
        var vendorNames = inOrder(arriving);
        var newVendors = vendors.unknown(vendorNames);
        var known =
                systems.known(matches.values().stream().map(SystemIdentity::id).toList());
        var vendorIds = vendorsNamed.apply(vendorNames);
        var merge = new DraftMerge(request.mapping().emptyCells(), vendorIds, people.withEmails(emails(arriving)));
        var after = new LinkedHashMap<ReadRow, ImportedSystem>();
        for (ReadRow row : arriving) {
            var match = matches.get(row);
            after.put(row, merge.merge(row, match == null ? null : known.get(match.id())));
        }
        var changes = new DraftChanges(vendorNames(known.values(), vendorIds), personNames(known, after.values()));
        var prepared = rows.stream()
                .map(row -> prepared(row, matches.get(row), known, after.get(row), changes))
                .toList();
        return new RowPreparation(prepared, matcher.sharedIds(), newVendors);
    }

    private static List<ReadRow> read(Sheet sheet, RowReader reader, int expected, Job.Steps steps) {
        var rows = new ArrayList<ReadRow>();
        sheet.forEach(row -> {
            rows.add(reader.read(row));
            if (rows.size() % STEP == 0) {
                steps.report("import.step.reading", rows.size(), expected);
            }
        });
        return rows;
    }

    private static RowPreparation.Row prepared(
            ReadRow row,
            @Nullable SystemIdentity match,
            Map<UUID, ImportedSystem> known,
            @Nullable ImportedSystem after,
            DraftChanges changes) {
        var before = match == null ? null : known.get(match.id());
        List<Change> changed = before == null || after == null ? List.of() : changes.between(before, after);
        var outcome = after == null
                ? RowOutcome.REFUSED
                : before == null ? RowOutcome.CREATED : changed.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.UPDATED;
        var planned = new PlannedRow(
                row.number(),
                row.line(),
                row.text(ImportField.NAME),
                row.text(ImportField.ORGANISATION),
                row.text(ImportField.UNIT),
                row.text(ImportField.EXTERNAL_ID),
                outcome,
                match == null || after == null ? null : new SystemRef(match.id(), match.code(), match.name()),
                changed,
                row.problems());
        return new RowPreparation.Row(planned, after);
    }

    /** In the order of the file, so that a new vendor is named as it was met first. */
    private static List<String> inOrder(List<ReadRow> rows) {
        return rows.stream().flatMap(row -> row.vendor().stream()).distinct().toList();
    }

    /** For a preview, vendors that are not on the register get an id that leads nowhere. */
    private Map<String, UUID> vendorsOrPlaces(Collection<String> names) {
        var found = new HashMap<>(vendors.known(names));
        names.forEach(name -> found.computeIfAbsent(name, _ -> Ids.next()));
        return found;
    }

    private static List<String> emails(List<ReadRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(
                                ImportField.CLINICAL_OWNER, ImportField.TECHNICAL_OWNER, ImportField.COMPLIANCE_OWNER)
                        .flatMap(field -> DraftMerge.emails(row.text(field)).stream()))
                .distinct()
                .toList();
    }

    private Map<UUID, String> vendorNames(Collection<ImportedSystem> known, Map<String, UUID> vendorIds) {
        var ids = known.stream()
                .map(system -> system.draft().vendorId())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        ids.addAll(vendorIds.values());
        var names = new HashMap<UUID, String>();
        vendorIds.forEach((name, id) -> names.putIfAbsent(id, name));
        vendors.named(ids).forEach((id, vendor) -> names.put(id, vendor.name()));
        return names;
    }

    private Map<UUID, String> personNames(Map<UUID, ImportedSystem> known, Collection<ImportedSystem> after) {
        if (known.isEmpty()) {
            return Map.of(); // nothing to compare
        }
        var ids = Stream.concat(known.values().stream(), after.stream())
                .flatMap(system -> system.draft().owners().stream())
                .collect(Collectors.toSet());
        return people.named(ids).values().stream().collect(Collectors.toMap(PersonRef::id, PersonRef::name));
    }
}
