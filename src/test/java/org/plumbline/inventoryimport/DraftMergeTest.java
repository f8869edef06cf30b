package org.plumbline.inventoryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.inventoryimport.Inventories.field;
import static org.plumbline.inventoryimport.Inventories.problems;
import static org.plumbline.inventoryimport.Inventories.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.inventory.ImportedSystem;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiClass;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventoryimport.ColumnMapping.EmptyCells;
import org.plumbline.inventoryimport.ColumnMapping.FieldMapping;

class DraftMergeTest {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID SYSTEM = UUID.randomUUID();

    private final List<FieldMapping> fields = new ArrayList<>(List.of(field(ImportField.NAME, "Name")));
    private final List<String> header = new ArrayList<>(List.of("Name"));
    private EmptyCells emptyCells = EmptyCells.KEEP;

    @Test
    void leavesFieldsAloneThatTheFileDoesNotHave() {
        map(ImportField.PURPOSE, "Purpose");
        var before = SystemDraft.builder("Sepsis")
                .purpose("old")
                .notes("ours")
                .contact("Ann")
                .tags(Set.of("icu"))
                .build();

        var after = merge(before, "Sepsis 2", "new").draft();

        assertThat(after).isEqualTo(before.but().name("Sepsis 2").purpose("new").build());
    }

    @Test
    void keepsWhatIsKnownWhereACellIsEmpty() {
        map(ImportField.PURPOSE, "Purpose");
        map(ImportField.VENDOR, "Vendor");
        map(ImportField.CONTACT, "Contact");
        var before = SystemDraft.builder("Sepsis")
                .purpose("old")
                .vendorId(ACME)
                .contact("Ann")
                .build();

        assertThat(merge(before, "Sepsis", "N/A", "").draft()).isEqualTo(before);
    }

    @Test
    void clearsWhatIsKnownWhereAnEmptyCellMeansSo() {
        emptyCells = EmptyCells.CLEAR;
        map(ImportField.PURPOSE, "Purpose");
        map(ImportField.VENDOR, "Vendor");
        map(ImportField.CONTACT, "Contact");
        map(ImportField.TAGS, "Tags");
        map(ImportField.CLINICAL_OWNER, "Owner");
        var before = SystemDraft.builder("Sepsis")
                .purpose("old")
                .vendorId(ACME)
                .contact("Ann")
                .tags(Set.of("icu"))
                .clinicalOwner(ADA)
                .notes("ours")
                .build();

        assertThat(merge(before, "Sepsis").draft())
                .isEqualTo(SystemDraft.builder("Sepsis").notes("ours").build());
    }

    @Test
    void neverClearsAFieldWhoseCellWasNotUnderstood() {
        emptyCells = EmptyCells.CLEAR;
        map(ImportField.IN_USE_SINCE, "Since");
        var before = SystemDraft.builder("Sepsis")
                .inUseSince(java.time.LocalDate.of(2024, 5, 1))
                .build();

        assertThat(merge(before, "Sepsis", "soon").draft()).isEqualTo(before);
    }

    @Test
    void addsTagsToThoseThatPeopleGaveHere() {
        fields.add(field(ImportField.TAGS, "Tags").withSplitBy(List.of(";")));
        header.add("Tags");
        var before =
                SystemDraft.builder("Sepsis").tags(Set.of("icu", "Science")).build();

        assertThat(merge(before, "Sepsis", "science; new").draft().tags()).containsExactly("icu", "new", "Science");
    }

    @Test
    void takesThePersonWithTheAddressAsOwnerAndOthersAsContact() {
        map(ImportField.CLINICAL_OWNER, "Clinical");
        map(ImportField.TECHNICAL_OWNER, "Technical");
        map(ImportField.CONTACT, "Contact");
        var row = reader().read(row(2, "Sepsis", "Ada King <ADA@Mercy.example>", "Dr. Grey", "help@mercy.example"));

        var draft = merging().merge(row, null).draft();

        assertThat(draft.clinicalOwner()).isEqualTo(ADA);
        assertThat(draft.technicalOwner()).isNull();
        assertThat(draft.contact()).isEqualTo("help@mercy.example; Dr. Grey");
        assertThat(problems(row)).containsExactly("no-account[Dr. Grey]");
        assertThat(merge(draft, "Sepsis", "ada@mercy.example", "Dr. Grey").draft())
                .isEqualTo(draft);
    }

    @Test
    void classesOfPhiSayThatThereIsPhi() {
        map(ImportField.PHI, "PHI");
        map(ImportField.PHI_CLASSES, "Classes");

        var draft = merge(null, "Sepsis", "", "MEDICATIONS").draft();
        assertThat(draft.phi()).isEqualTo(PhiUse.YES);
        assertThat(draft.phiClasses()).containsExactly(PhiClass.MEDICATIONS);

        var contradiction = reader().read(row(2, "Sepsis", "No", "MEDICATIONS"));
        assertThat(merging().merge(contradiction, null).draft().phiClasses()).isEmpty();
        assertThat(problems(contradiction)).containsExactly("phi-contradiction[]");

        assertThat(merge(draft, "Sepsis", "No").draft().phiClasses()).isEmpty();
    }

    @Test
    void nothingLeadsBackFromRetirement() {
        map(ImportField.LIFECYCLE, "Stage");
        var row = reader().read(row(2, "Sepsis", "PILOT"));
        var retired = new ImportedSystem(SYSTEM, SystemDraft.named("Sepsis"), Lifecycle.RETIRED);

        assertThat(merging().merge(row, retired).lifecycle()).isNull();
        assertThat(problems(row)).containsExactly("retired-here[]");
    }

    private void map(ImportField field, String column) {
        fields.add(field(field, column));
        header.add(column);
    }

    private RowReader reader() {
        return new RowReader(Inventories.mapping(fields.toArray(FieldMapping[]::new)), header);
    }

    private DraftMerge merging() {
        return new DraftMerge(emptyCells, Map.of("Acme", ACME), Map.of("ada@mercy.example", ADA));
    }

    private ImportedSystem merge(@org.jspecify.annotations.Nullable SystemDraft before, String... cells) {
        var existing = before == null ? null : new ImportedSystem(SYSTEM, before, Lifecycle.PILOT);
        return merging().merge(reader().read(row(2, cells)), existing);
    }
}
