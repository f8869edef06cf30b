package org.plumbline.inventoryimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.ImportMapping;

/**
 * How the columns of a file become fields of AI systems, as data: it can be proposed, changed, saved and used again.
 *
 * @param nothing words that state nothing, such as N/A
 */
public record ColumnMapping(
        List<FieldMapping> fields,
        List<String> nothing,
        List<String> yes,
        List<String> no,
        DateOrder dates,
        IdentityRule identity,
        EmptyCells emptyCells,
        SharedIds sharedIds) {

    public ColumnMapping {
        fields = List.copyOf(fields);
        nothing = List.copyOf(nothing);
        yes = List.copyOf(yes);
        no = List.copyOf(no);
    }

    /** How 03/04/2025 is meant. */
    public enum DateOrder {
        MONTH_FIRST,
        DAY_FIRST
    }

    /** By what a row is known again in the inventory. */
    public enum IdentityRule {
        /** By organisation and external id where the row has one, else by name, organisation and unit. */
        EXTERNAL_ID,
        /** Always by name, organisation and unit: for files whose numbers are new each time. */
        NAME_AND_UNIT
    }

    /** What an empty cell means for a system that is in the inventory already. */
    public enum EmptyCells {
        /** Nothing: what is known here stays. */
        KEEP,
        /** That it is not so any more: the field is emptied. */
        CLEAR
    }

    /** What to do with rows of different systems that carry one external id. */
    public enum SharedIds {
        /**
         * Takes in each as a system of its own, known by name and unit, without the id. An id that several systems
         * claim identifies none of them; and a system too many is mended in a minute, while a system that is missing
         * from the inventory is not governed at all. Which row comes first makes no difference.
         */
        IMPORT_WITHOUT_ID,
        /** Refuses all but the first. */
        REFUSE
    }

    /**
     * A field and where its value comes from.
     *
     * @param columns joined in this order
     * @param join what stands between the texts of several columns
     * @param splitBy signs between the entries of one cell
     * @param always a value for every row, instead of a column
     * @param nothing further words that state nothing in this field
     * @param values words to the value they mean; a word that ends in * stands for all texts that begin so
     * @param ignore words that mean something, but nothing that this field keeps
     */
    public record FieldMapping(
            ImportField field,
            List<SourceColumn> columns,
            String join,
            List<String> splitBy,
            @Nullable String always,
            List<String> nothing,
            Map<String, String> values,
            List<String> ignore) {

        public FieldMapping {
            columns = List.copyOf(columns);
            splitBy = List.copyOf(splitBy);
            nothing = List.copyOf(nothing);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            ignore = List.copyOf(ignore);
        }

        /** A field that no column fills yet. */
        public static FieldMapping empty(ImportField field) {
            return new FieldMapping(field, List.of(), "\n", List.of(), null, List.of(), Map.of(), List.of());
        }

        public FieldMapping withColumns(Collection<String> headers) {
            return withSources(headers.stream().map(SourceColumn::named).toList());
        }

        public FieldMapping withSources(List<SourceColumn> chosen) {
            return new FieldMapping(field, chosen, join, splitBy, always, nothing, values, ignore);
        }

        public FieldMapping withAlways(@Nullable String value) {
            return new FieldMapping(field, columns, join, splitBy, value, nothing, values, ignore);
        }

        public FieldMapping withSplitBy(Collection<String> signs) {
            return new FieldMapping(field, columns, join, List.copyOf(signs), always, nothing, values, ignore);
        }

        public FieldMapping withWords(Map<String, String> newValues, Collection<String> newIgnore) {
            return new FieldMapping(field, columns, join, splitBy, always, nothing, newValues, List.copyOf(newIgnore));
        }
    }

    /**
     * A column of the file.
     *
     * @param headers the names under which it is known; the first that the file has is the one
     * @param label what stands before its text where several columns are joined
     */
    public record SourceColumn(
            List<String> headers, @Nullable String label) {

        public SourceColumn {
            headers = List.copyOf(headers);
        }

        public static SourceColumn named(String header) {
            return new SourceColumn(List.of(header), null);
        }
    }

    /** A mapping of nothing, to begin from. */
    public static ColumnMapping empty() {
        return new ColumnMapping(
                List.of(),
                List.of(),
                List.of("Yes"),
                List.of("No"),
                DateOrder.MONTH_FIRST,
                IdentityRule.EXTERNAL_ID,
                EmptyCells.KEEP,
                SharedIds.IMPORT_WITHOUT_ID);
    }

    static ColumnMapping of(ImportMapping file) {
        var dates = file.dates() == null ? DateOrder.MONTH_FIRST : DateOrder.valueOf(file.dates());
        var start = empty();
        return new ColumnMapping(
                file.fields().stream().map(ColumnMapping::field).toList(),
                file.nothing(),
                file.yes(),
                file.no(),
                dates,
                start.identity,
                start.emptyCells,
                start.sharedIds);
    }

    private static FieldMapping field(ImportMapping.Field field) {
        var values = new LinkedHashMap<String, String>();
        field.values().forEach(value -> value.from().forEach(word -> values.put(word, value.to())));
        return new FieldMapping(
                ImportField.of(field.field()),
                field.columns().stream()
                        .map(column -> new SourceColumn(column.headers(), column.label()))
                        .toList(),
                Objects.requireNonNullElse(field.join(), "\n"),
                field.splitBy(),
                field.always(),
                field.nothing(),
                values,
                field.ignore());
    }

    public Optional<FieldMapping> field(ImportField field) {
        return fields.stream().filter(mapping -> mapping.field() == field).findFirst();
    }

    /** The same mapping with one field mapped otherwise. */
    public ColumnMapping with(FieldMapping changed) {
        var all = new ArrayList<>(fields.stream()
                .filter(mapping -> mapping.field() != changed.field())
                .toList());
        all.add(changed);
        all.sort(java.util.Comparator.comparing(FieldMapping::field));
        return withFields(all);
    }

    public ColumnMapping withFields(List<FieldMapping> others) {
        return new ColumnMapping(others, nothing, yes, no, dates, identity, emptyCells, sharedIds);
    }

    public ColumnMapping withDates(DateOrder order) {
        return new ColumnMapping(fields, nothing, yes, no, order, identity, emptyCells, sharedIds);
    }

    public ColumnMapping withIdentity(IdentityRule rule) {
        return new ColumnMapping(fields, nothing, yes, no, dates, rule, emptyCells, sharedIds);
    }

    public ColumnMapping withEmptyCells(EmptyCells meaning) {
        return new ColumnMapping(fields, nothing, yes, no, dates, identity, meaning, sharedIds);
    }

    public ColumnMapping withSharedIds(SharedIds choice) {
        return new ColumnMapping(fields, nothing, yes, no, dates, identity, emptyCells, choice);
    }
}
