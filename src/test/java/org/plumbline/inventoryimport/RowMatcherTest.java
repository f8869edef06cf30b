package org.plumbline.inventoryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.inventoryimport.Inventories.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.inventory.SystemIdentity;
import org.plumbline.inventoryimport.ColumnMapping.IdentityRule;
import org.plumbline.inventoryimport.ColumnMapping.SharedIds;

class RowMatcherTest {

    private final List<SystemIdentity> inventory = new ArrayList<>();
    private ColumnMapping mapping = Inventories.mapping();

    @Test
    void knowsASystemByOrganisationAndExternalId() {
        known("AIS-0001", "Old name", "Mercy", "ICU", "7");
        known("AIS-0002", "Sepsis", "Grace", "ICU", "7");

        assertThat(match(row("7", "Sepsis", "MERCY", "ED"))).containsExactly("AIS-0001");
    }

    @Test
    void knowsASystemByNameOrganisationAndUnitWhereTheRowHasNoId() {
        known("AIS-0001", "Sepsis", "Mercy", "ICU", null);
        known("AIS-0002", "Sepsis", "Mercy", "ED", null);

        assertThat(match(row("", "sepsis ", "Mercy", "ed"), row("", "Sepsis", "Mercy", "Ward")))
                .containsExactly("AIS-0002", "new");
    }

    @Test
    void givesAnIdToASystemThatHadNone() {
        known("AIS-0001", "Sepsis", "Mercy", "ICU", null);

        assertThat(match(row("7", "Sepsis", "Mercy", "ICU"), row("8", "Sepsis", "Mercy", "ICU")))
                .containsExactly("AIS-0001", "new");
    }

    @Test
    void neverTakesASystemWithAnotherIdForTheSame() {
        known("AIS-0001", "Sepsis", "Mercy", "ICU", "6");

        assertThat(match(row("7", "Sepsis", "Mercy", "ICU"))).containsExactly("new");
    }

    @Test
    void findsASystemAgainThatLostItsIdInTheFile() {
        known("AIS-0001", "Sepsis", "Mercy", "ICU", "6");

        assertThat(match(row("", "Sepsis", "Mercy", "ICU"))).containsExactly("AIS-0001");
    }

    @Test
    void refusesARowThatFitsSeveralSystems() {
        known("AIS-0001", "Sepsis", "Mercy", "ICU", "6");
        known("AIS-0002", "Sepsis", "Mercy", "ICU", "7");

        assertThat(match(row("", "Sepsis", "Mercy", "ICU"))).containsExactly("several-systems[AIS-0001, AIS-0002]");
    }

    @Test
    void refusesARowThatSaysTheSameAsAnother() {
        assertThat(match(row("7", "Sepsis", "Mercy", "ICU"), row("7", "Sepsis", "Mercy", "ICU")))
                .containsExactly("new", "repeat[2]");
        assertThat(match(row("", "Sepsis", "Mercy", "ICU"), row("", "Sepsis", "Mercy", "ICU")))
                .containsExactly("new", "repeat[2]");
    }

    @Test
    void refusesARowThatNothingTellsFromAnother() {
        assertThat(match(row("7", "Sepsis", "Mercy", "ICU", "Live"), row("7", "Sepsis", "Mercy", "ICU", "Pilot")))
                .containsExactly("new", "same-id[7, 2]");
        assertThat(match(row("", "Sepsis", "Mercy", "ICU", "Live"), row("", "Sepsis", "Mercy", "ICU", "Pilot")))
                .containsExactly("new", "same-name[2]");
    }

    @Test
    void leavesOutAnIdThatDifferentSystemsClaim() {
        var rows =
                rows(row("7", "Sepsis", "Mercy", "ICU"), row("7", "Falls", "Mercy", "ICU"), row("8", "X", "Mercy", ""));

        var matcher = matcher();
        matcher.match(rows);

        assertThat(matcher.sharedIds()).containsExactly("7");
        assertThat(problems(rows.get(0))).containsExactly("shared-id[7, 3]");
        assertThat(problems(rows.get(1))).containsExactly("shared-id[7, 2]");
        assertThat(rows.get(0).states(ImportField.EXTERNAL_ID)).isFalse();
        assertThat(rows).noneMatch(ReadRow::isRefused);
    }

    @Test
    void refusesTheLaterRowsOfASharedIdWhereThePersonWantsIt() {
        mapping = mapping.withSharedIds(SharedIds.REFUSE);

        assertThat(match(row("7", "Sepsis", "Mercy", "ICU"), row("7", "Falls", "Mercy", "ICU")))
                .containsExactly("new", "same-id[7, 2]");
    }

    @Test
    void findsRowsOfASharedIdAgainByName() {
        known("AIS-0001", "Sepsis", "Mercy", "ICU", null);
        known("AIS-0002", "Falls", "Mercy", "ICU", "7");

        assertThat(match(row("7", "Sepsis", "Mercy", "ICU"), row("7", "Falls", "Mercy", "ICU")))
                .containsExactly("AIS-0001", "AIS-0002");
    }

    @Test
    void refusesTwoRowsForOneSystem() {
        known("AIS-0001", "Sepsis", "Mercy", "ICU", "7");
        mapping = mapping.withFields(mapping.fields().stream()
                .filter(field -> field.field() != ImportField.UNIT)
                .toList());
        known("AIS-0002", "Sepsis", "Mercy", null, null);

        assertThat(match(row("7", "Other", "Mercy"), row("8", "Sepsis", "Mercy"), row("", "Sepsis", "Mercy")))
                .containsExactly("AIS-0001", "AIS-0002", "new");
    }

    @Test
    void countsOnlyWhatTheFileHas() {
        known("AIS-0001", "Sepsis", "Mercy", "ICU", "7");
        mapping = Inventories.mapping(
                Inventories.field(ImportField.NAME, "Name"), Inventories.field(ImportField.EXTERNAL_ID, "ID"));

        assertThat(match(row("7", "Sepsis 2"))).containsExactly("AIS-0001");
        assertThat(match(row("", "Sepsis"))).containsExactly("AIS-0001");
    }

    @Test
    void goesByNameAloneWhereIdsAreNewEachTime() {
        known("AIS-0001", "Sepsis", "Mercy", "ICU", "7");
        mapping = mapping.withIdentity(IdentityRule.NAME_AND_UNIT);

        assertThat(match(row("99", "Sepsis", "Mercy", "ICU"), row("7", "Falls", "Mercy", "ICU")))
                .containsExactly("AIS-0001", "new");
    }

    private void known(
            String code, String name, @Nullable String organisation, @Nullable String unit, @Nullable String id) {
        inventory.add(new SystemIdentity(UUID.randomUUID(), code, name, organisation, unit, id));
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    @SafeVarargs
    private List<ReadRow> rows(List<String>... rows) {
        return Inventories.read(new RowReader(mapping, Inventories.HEADER), List.of(rows));
    }

    private RowMatcher matcher() {
        return new RowMatcher(mapping, new RowReader(mapping, Inventories.HEADER), inventory);
    }

    /** For each row the system it was found to be, "new", or why it was refused. */
    @SafeVarargs
    private List<String> match(List<String>... cells) {
        var rows = rows(cells);
        var matches = matcher().match(rows);
        return rows.stream()
                .map(row -> {
                    if (row.isRefused()) {
                        return problems(row).getLast();
                    }
                    var system = matches.get(row);
                    return system == null ? "new" : system.code();
                })
                .toList();
    }
}
