package org.plumbline.inventoryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plumbline.inventoryimport.Inventories.field;
import static org.plumbline.inventoryimport.Inventories.mapping;
import static org.plumbline.inventoryimport.Inventories.problems;
import static org.plumbline.inventoryimport.Inventories.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.ProtectedInput;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;
import org.plumbline.inventoryimport.ColumnMapping.SourceColumn;
import org.plumbline.shared.sheet.SheetRow;

class RowReaderTest {

    @Test
    void readsTheColumnsThatTheMappingNamesInAnySpelling() {
        var mapping = mapping(
                new FieldMapping(
                        ImportField.NAME,
                        List.of(new SourceColumn(List.of("use case name", "title"), null)),
                        "\n",
                        List.of(),
                        null,
                        List.of(),
                        Map.of(),
                        List.of()),
                field(ImportField.UNIT, "Owning Unit"));

        var read = new RowReader(mapping, List.of("owning_unit (current)", "UseCaseName"))
                .read(row(2, "ICU", "Sepsis Alert"));

        assertThat(read.text(ImportField.NAME)).isEqualTo("Sepsis Alert");
        assertThat(read.text(ImportField.UNIT)).isEqualTo("ICU");
    }

    @Test
    void joinsColumnsWithTheirLabels() {
        var notes = new FieldMapping(
                ImportField.NOTES,
                List.of(
                        new SourceColumn(List.of("Benefit"), "Benefits"),
                        new SourceColumn(List.of("Gone"), "Gone"),
                        SourceColumn.named("Remark")),
                " / ",
                List.of(),
                null,
                List.of(),
                Map.of(),
                List.of());
        var reader =
                new RowReader(mapping(field(ImportField.NAME, "Name"), notes), List.of("Name", "Benefit", "Remark"));

        assertThat(reader.read(row(2, "a", "fast", "cheap")).text(ImportField.NOTES))
                .isEqualTo("Benefits: fast / cheap");
        assertThat(reader.read(row(3, "a", "N/A", "cheap")).text(ImportField.NOTES))
                .isEqualTo("cheap");
        assertThat(reader.read(row(4, "a", "none")).isEmpty(ImportField.NOTES)).isTrue();
    }

    @Test
    void fillsAFieldWithOneValueForAllRows() {
        var reader = new RowReader(
                mapping(
                        field(ImportField.NAME, "Name"),
                        field(ImportField.ORGANISATION).withAlways("Mercy Health"),
                        field(ImportField.LIFECYCLE).withAlways("PILOT")),
                List.of("Name"));

        var read = reader.read(row(2, "Sepsis Alert"));

        assertThat(read.text(ImportField.ORGANISATION)).isEqualTo("Mercy Health");
        assertThat(read.choice(ImportField.LIFECYCLE, Lifecycle.class)).isEqualTo(Lifecycle.PILOT);
    }

    @Test
    void leavesOutWhatItDoesNotUnderstandAndNamesTheColumn() {
        var reader = new RowReader(
                mapping(
                        field(ImportField.NAME, "Name"),
                        field(ImportField.LIFECYCLE, "Stage")
                                .withWords(Map.of("Live*", "PRODUCTION"), List.of("unclear")),
                        field(ImportField.IN_USE_SINCE, "Since"),
                        field(ImportField.HIGH_IMPACT, "High")),
                List.of("Name", "Stage", "Since", "High"));

        var odd = reader.read(row(2, "Sepsis", "Limbo", "soon", "maybe"));
        assertThat(odd.isRefused()).isFalse();
        assertThat(odd.states(ImportField.LIFECYCLE)).isFalse();
        assertThat(odd.isEmpty(ImportField.LIFECYCLE)).isFalse();
        assertThat(problems(odd))
                .containsExactly("unknown-word[Stage, Limbo]", "no-date[Since, soon]", "unknown-word[High, maybe]");

        var plain = reader.read(row(3, "Sepsis", "LIVE since May", "May-25", "y"));
        assertThat(plain.choice(ImportField.LIFECYCLE, Lifecycle.class)).isEqualTo(Lifecycle.PRODUCTION);
        assertThat(plain.date(ImportField.IN_USE_SINCE)).isEqualTo(LocalDate.of(2025, 5, 1));
        assertThat(plain.yes(ImportField.HIGH_IMPACT)).isTrue();
        assertThat(plain.problems()).isEmpty();

        var ignored = reader.read(row(4, "Sepsis", "Unclear", "N/A", "no"));
        assertThat(ignored.isEmpty(ImportField.LIFECYCLE)).isTrue();
        assertThat(ignored.problems()).isEmpty();
    }

    @Test
    void readsListsOfFixedValues() {
        var inputs = field(ImportField.PROTECTED_INPUTS, "Inputs")
                .withSplitBy(List.of(";"))
                .withWords(Map.of("Race/Ethnicity", "RACE"), List.of("Income", "None*"));
        var reader = new RowReader(mapping(field(ImportField.NAME, "Name"), inputs), List.of("Name", "Inputs"));

        var some = reader.read(row(2, "a", "['a) Race/Ethnicity', 'c) Age', 'i) Income']"));
        assertThat(some.choices(ImportField.PROTECTED_INPUTS, ProtectedInput.class))
                .isEqualTo(Set.of(ProtectedInput.RACE, ProtectedInput.AGE));
        assertThat(some.problems()).isEmpty();

        var partly = reader.read(row(3, "a", "National origin; Shoe size"));
        assertThat(partly.choices(ImportField.PROTECTED_INPUTS, ProtectedInput.class))
                .isEqualTo(Set.of(ProtectedInput.NATIONAL_ORIGIN));
        assertThat(problems(partly)).containsExactly("unknown-word[Inputs, Shoe size]");

        assertThat(reader.read(row(4, "a", "['k) None of the above']")).isEmpty(ImportField.PROTECTED_INPUTS))
                .isTrue();
        assertThat(reader.read(row(5, "a", "[]")).isEmpty(ImportField.PROTECTED_INPUTS))
                .isTrue();
    }

    @Test
    void takesTheFirstVendorAndNamesTheOthers() {
        var reader = new RowReader(
                mapping(
                        field(ImportField.NAME, "Name"),
                        field(ImportField.VENDOR, "Vendor").withSplitBy(List.of(";"))),
                List.of("Name", "Vendor"));

        var several = reader.read(row(2, "a", "Acme, Inc.; Sentinel LLC"));
        assertThat(several.vendor()).contains("Acme, Inc.");
        assertThat(problems(several)).containsExactly("one-vendor[Vendor, Acme, Inc., Sentinel LLC]");

        for (String noName : List.of("1899-12-31 11:59:00", "https://vendor.example/", "12345")) {
            var read = reader.read(row(3, "a", noName));
            assertThat(read.vendor()).isEmpty();
            assertThat(problems(read)).containsExactly("no-vendor-name[Vendor, " + noName + "]");
        }
        assertThat(reader.read(row(4, "a", "N/A")).problems()).isEmpty();
    }

    @Test
    void refusesARowWithoutAName() {
        var reader = new RowReader(Inventories.mapping(), Inventories.HEADER);

        assertThat(problems(reader.read(row(2, "7")))).containsExactly("no-name[]");
        assertThat(problems(reader.read(row(2, "7", "N/A")))).containsExactly("no-name[]");
        assertThat(problems(reader.read(row(2, "7", "x".repeat(301))))).containsExactly("name-too-long[301, 300]");
    }

    @Test
    void refusesARowWithMoreCellsThanColumns() {
        var reader = new RowReader(Inventories.mapping(), Inventories.HEADER);

        var read = reader.read(row(2, "1", "a", "b", "c", "d", "e", "f", "g"));

        assertThat(problems(read)).containsExactly("more-cells[8, 7]");
        assertThat(read.isRefused()).isTrue();
    }

    @Test
    void leavesOutTextThatIsTooLong() {
        var reader = new RowReader(Inventories.mapping(), Inventories.HEADER);

        var read = reader.read(row(2, "9".repeat(101), "Sepsis"));

        assertThat(read.states(ImportField.EXTERNAL_ID)).isFalse();
        assertThat(problems(read)).containsExactly("too-long[ID, 101, 100]");
        assertThat(read.isRefused()).isFalse();
    }

    @Test
    void namesFormulasAndTheirErrors() {
        var reader = new RowReader(Inventories.mapping(), Inventories.HEADER);

        var computed = reader.read(new SheetRow(2, 2, List.of("7", "Sepsis", "", ""), Set.of(1, 3)));
        assertThat(computed.text(ImportField.NAME)).isEqualTo("Sepsis");
        assertThat(problems(computed)).containsExactly("formula[Name, Sepsis]", "formula-without-result[Unit]");

        var failed = reader.read(row(3, "7", "Sepsis", "#NAME?", "=1+1"));
        assertThat(failed.isEmpty(ImportField.ORGANISATION)).isTrue();
        assertThat(failed.text(ImportField.UNIT)).isEqualTo("=1+1");
        assertThat(problems(failed))
                .containsExactly("error-value[Organisation, #NAME?]", "formula-as-text[Unit, =1+1]");
    }

    @Test
    void takesBackTheGuardOfOurOwnExports() {
        var reader = new RowReader(Inventories.mapping(), Inventories.HEADER);

        assertThat(reader.read(row(2, "7", "'-Sepsis")).text(ImportField.NAME)).isEqualTo("-Sepsis");
        assertThat(reader.read(row(2, "7", "'Sepsis'")).text(ImportField.NAME)).isEqualTo("'Sepsis'");
    }

    @Test
    void needsAColumnForTheName() {
        assertThatExceptionOfType(ImportRefusal.NoColumnForName.class)
                .isThrownBy(() -> new RowReader(Inventories.mapping(), List.of("ID", "Unit")));
    }
}
