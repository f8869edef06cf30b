package org.plumbline.inventoryimport;

import static org.plumbline.security.Permission.KEEP_ORGANISATION;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.ImportMapping;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;
import org.plumbline.inventoryimport.MappingProposal.Origin;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps mappings under a name, and finds those that fit a file. */
@Service
@May(KEEP_ORGANISATION)
public class ImportMappings {

    public static final int LONGEST_NAME = 120;

    /** A file may lack a few columns of a layout and still be one of its kind. */
    private static final double FITS = 0.8;

    private final SavedMappings saved;
    private final Catalogue catalogue;
    private final CurrentPerson me;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportMappings(
            SavedMappings saved,
            Catalogue catalogue,
            CurrentPerson me,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.saved = saved;
        this.catalogue = catalogue;
        this.me = me;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The mappings that fit a file: saved ones first, then layouts that the catalogue describes, and always one put
     * together from common names.
     */
    @Transactional(readOnly = true)
    public List<MappingProposal> proposals(SourceFile file) {
        var header = new HeaderNames(file.header());
        var proposals = new ArrayList<MappingProposal>();
        for (SavedMapping mapping : saved.findAllByOrderByNameAscIdAsc()) {
            proposals.add(proposal(Origin.SAVED, mapping.name(), read(mapping), header));
        }
        for (ImportMapping layout : catalogue.importMappings()) {
            if (layout.use() == ImportMapping.Use.APPLY) {
                proposals.add(proposal(Origin.LAYOUT, layout.title(), ColumnMapping.of(layout), header));
            }
        }
        proposals.removeIf(proposal -> proposal.found() < proposal.fields() * FITS || proposal.found() == 0);
        proposals.sort(Comparator.comparing(MappingProposal::origin)
                .thenComparing(Comparator.comparingInt(MappingProposal::found).reversed()));
        suggestion(file).ifPresent(proposals::add);
        return List.copyOf(proposals);
    }

    /** The names of the mappings that were saved. */
    @Transactional(readOnly = true)
    public List<String> names() {
        return saved.findAllByOrderByNameAscIdAsc().stream()
                .map(SavedMapping::name)
                .toList();
    }

    /**
     * Keeps a mapping under a new name.
     *
     * @throws ImportRefusal.MappingNameTaken if another has it
     */
    @Transactional
    public UUID save(String name, ColumnMapping mapping) {
        var text = checked(name);
        if (saved.findByNameKey(SavedMapping.keyOf(text)).isPresent()) {
            throw new ImportRefusal.MappingNameTaken(text);
        }
        var kept = saved.saveAndFlush(
                new SavedMapping(text, json.writeValueAsString(mapping), me.name(), clock.instant()));
        events.publishEvent(Recorded.of(EventKind.IMPORT_MAPPING_SAVED, kept.subject()));
        return kept.id();
    }

    /** Keeps a mapping in the place of the one that has the name. */
    @Transactional
    public void replace(String name, ColumnMapping mapping) {
        var kept = named(name);
        kept.change(json.writeValueAsString(mapping), me.name(), clock.instant());
        saved.saveAndFlush(kept);
        events.publishEvent(Recorded.of(EventKind.IMPORT_MAPPING_CHANGED, kept.subject()));
    }

    @Transactional
    public void delete(String name) {
        var mapping = named(name);
        saved.delete(mapping);
        events.publishEvent(Recorded.of(EventKind.IMPORT_MAPPING_DELETED, mapping.subject()));
    }

    private SavedMapping named(String name) {
        return saved.findByNameKey(SavedMapping.keyOf(name.strip()))
                .orElseThrow(() -> new NotFound("import mapping", name));
    }

    private static String checked(String name) {
        var text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
        }
        return text;
    }

    private ColumnMapping read(SavedMapping mapping) {
        return json.readValue(mapping.mapping(), ColumnMapping.class);
    }

    private static MappingProposal proposal(Origin origin, String name, ColumnMapping mapping, HeaderNames header) {
        int found = 0;
        int fields = 0;
        for (FieldMapping field : mapping.fields()) {
            if (!field.columns().isEmpty()) {
                fields++;
                found += field.columns().stream()
                                .anyMatch(
                                        column -> header.find(column.headers()).isPresent())
                        ? 1
                        : 0;
            }
        }
        return new MappingProposal(origin, name, mapping, found, fields);
    }

    /** Common names, as far as the file has them; each column goes to the field that asks for it first. */
    private Optional<MappingProposal> suggestion(SourceFile file) {
        return catalogue.importMappings().stream()
                .filter(mapping -> mapping.use() == ImportMapping.Use.SUGGEST)
                .reduce((_, last) -> last)
                .map(names -> {
                    var suggested = suggested(ColumnMapping.of(names), file);
                    return new MappingProposal(
                            Origin.SUGGESTED,
                            names.title(),
                            suggested,
                            suggested.fields().size(),
                            ImportField.values().length);
                });
    }

    private static ColumnMapping suggested(ColumnMapping names, SourceFile file) {
        var header = new HeaderNames(file.header());
        var taken = new HashSet<Integer>();
        var fields = new ArrayList<FieldMapping>();
        for (FieldMapping field : names.fields()) {
            var free = field.columns().stream()
                    .flatMap(column -> column.headers().stream())
                    .map(name -> header.find(List.of(name)))
                    .filter(column -> column.isPresent() && !taken.contains(column.getAsInt()))
                    .findFirst();
            if (free.isPresent()) {
                int column = free.get().getAsInt();
                taken.add(column);
                fields.add(field.withColumns(List.of(header.name(column))));
            }
        }
        var dates = DateEvidence.order(file, fields).orElse(names.dates());
        return names.withFields(fields).withDates(dates);
    }
}
