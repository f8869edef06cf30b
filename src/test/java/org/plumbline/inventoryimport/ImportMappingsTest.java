package org.plumbline.inventoryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.ActivityLog;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.Autonomy;
import org.plumbline.inventory.FdaStatus;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.ProtectedInput;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemImports;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemUse;
import org.plumbline.inventoryimport.ColumnMapping.DateOrder;
import org.plumbline.inventoryimport.MappingProposal.Origin;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.sheet.SheetFiles;
import org.plumbline.shared.sheet.SheetOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class ImportMappingsTest {

    /** An inventory as a hospital keeps it, in a layout that nobody described to us. */
    private static final String HOSPITAL = """
            AI Use Case,Asset ID,Service Line,Type,Clinical/Operational,Current Status,Vendor Name,Go-Live Date,\
            Uses PHI,FDA Clearance,Build/Buy,Level of Autonomy,Demographic Variables,Physician Champion,Comments
            Sepsis Alert,A-1,Critical Care,Predictive Analytics,Clinical,Live,Acme Health Inc.,25/12/2023,\
            Y,Not a device,Vendor,Advisory,"Age, Sex",Dr. Grey,watch drift
            Ambient Notes,A-2,Primary Care,LLM,Clinical,Proof of Concept,"Scribe, LLC",01/02/2025,\
            yes,n/a,Third-Party,Human in the loop,None,,
            """;

    @TempDir
    Path folder;

    private final InventoryImport imports;
    private final ImportMappings mappings;
    private final AiInventory inventory;
    private final SystemImports systemImports;
    private final Catalogue catalogue;
    private final ActivityLog activity;
    private final JdbcClient jdbc;

    @Autowired
    ImportMappingsTest(
            InventoryImport imports,
            ImportMappings mappings,
            AiInventory inventory,
            SystemImports systemImports,
            Catalogue catalogue,
            ActivityLog activity,
            JdbcClient jdbc) {
        this.imports = imports;
        this.mappings = mappings;
        this.inventory = inventory;
        this.systemImports = systemImports;
        this.catalogue = catalogue;
        this.activity = activity;
        this.jdbc = jdbc;
    }

    @Test
    void suggestsAMappingForALayoutThatNobodyDescribed() {
        var file = SheetFiles.text(folder, HOSPITAL);
        var suggestion = suggestion(file);
        assertThat(suggestion.dates()).isEqualTo(DateOrder.DAY_FIRST);
        var request = new ImportRequest(file, "hospital.csv", SheetOptions.DETECT, suggestion, null);

        var plan = imports.preview(request, Job.UNWATCHED);
        assertThat(plan.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0));
        imports.run(request, plan, Job.UNWATCHED);

        var id = systemImports.identities().stream()
                .filter(system -> system.name().equals("Sepsis Alert"))
                .findFirst()
                .orElseThrow()
                .id();
        var sepsis = inventory.find(new AiSystemId(id));
        assertThat(sepsis.lifecycle()).isEqualTo(Lifecycle.PRODUCTION);
        var draft = sepsis.draft();
        assertThat(draft.externalId()).isEqualTo("A-1");
        assertThat(draft.unit()).isEqualTo("Critical Care");
        assertThat(draft.kind()).isEqualTo(SystemKind.PREDICTIVE);
        assertThat(draft.use()).isEqualTo(SystemUse.CLINICAL);
        assertThat(draft.autonomy()).isEqualTo(Autonomy.RECOMMENDS);
        assertThat(draft.phi()).isEqualTo(PhiUse.YES);
        assertThat(draft.fdaStatus()).isEqualTo(FdaStatus.NOT_A_DEVICE);
        assertThat(draft.sourcing()).isEqualTo(Sourcing.VENDOR);
        assertThat(draft.inUseSince()).isEqualTo(LocalDate.of(2023, 12, 25));
        assertThat(draft.protectedInputs()).containsExactly(ProtectedInput.SEX, ProtectedInput.AGE);
        assertThat(draft.contact()).isEqualTo("Dr. Grey");
        assertThat(draft.notes()).isEqualTo("watch drift");
        assertThat(sepsis.vendor()).isNotNull();
    }

    @Test
    void usesNoColumnTwice() {
        var file = SheetFiles.text(folder, "Name,Type,Category\na,b,c\n");

        var suggestion = suggestion(file);

        assertThat(suggestion.fields())
                .extracting(field -> field.field())
                .containsExactly(ImportField.NAME, ImportField.KIND);
    }

    @Test
    void offersASavedMappingForFilesWithItsColumns() {
        var mapping = Inventories.mapping();
        mappings.save("Mercy's list", mapping);

        var fitting = proposals("ID,Name,Organisation,Unit,Stage,Vendor,Contact\n1,a,b,c,d,e,f\n");
        assertThat(fitting.getFirst().origin()).isEqualTo(Origin.SAVED);
        assertThat(fitting.getFirst().name()).isEqualTo("Mercy's list");
        assertThat(fitting.getFirst().mapping()).isEqualTo(mapping);

        var almost = proposals("Unit,Stage,Vendor,Contact,Organisation,NAME\n1,a,b,c,d,e\n");
        assertThat(almost.getFirst().origin()).isEqualTo(Origin.SAVED);

        var other = proposals("Name,Purpose\na,b\n");
        assertThat(other).extracting(MappingProposal::origin).containsExactly(Origin.SUGGESTED);
    }

    @Test
    void keepsOneMappingUnderAName() {
        var begun = Instant.now().truncatedTo(ChronoUnit.MICROS);
        mappings.save("Mercy's list", Inventories.mapping());

        assertThatExceptionOfType(ImportRefusal.MappingNameTaken.class)
                .isThrownBy(() -> mappings.save(" mercy's LIST ", ColumnMapping.empty()));

        mappings.replace("Mercy's list", ColumnMapping.empty());
        mappings.delete("Mercy's list");
        assertThat(mappings.names()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> mappings.delete("Mercy's list"));
        assertThat(activity.since(begun, 10))
                .extracting(ActivityEntry::kind)
                .containsExactly("import-mapping.deleted", "import-mapping.changed", "import-mapping.saved");
    }

    @Test
    void areForThoseWhoKeepTheInventory() {
        TestPeople.continueAs(jdbc, "Arthur Auditor", Role.AUDITOR);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(mappings::names);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> mappings.save("Mine", ColumnMapping.empty()));
    }

    @Test
    void everyValueInTheCatalogueIsOneThatTheFieldHas() {
        for (var file : catalogue.importMappings()) {
            var mapping = ColumnMapping.of(file);
            for (var field : mapping.fields()) {
                if (!field.field().choices().isEmpty()) {
                    assertThat(field.values().values())
                            .as("%s %s", file.id(), field.field())
                            .allMatch(value -> field.field().choice(value).isPresent());
                }
            }
        }
        assertThat(catalogue.importMappings()).hasSizeGreaterThanOrEqualTo(2);
    }

    private ColumnMapping suggestion(Path file) {
        var source = imports.inspect(file, "file.csv", SheetOptions.DETECT, Job.UNWATCHED);
        var proposals = mappings.proposals(source);
        assertThat(proposals).extracting(MappingProposal::origin).containsExactly(Origin.SUGGESTED);
        return proposals.getFirst().mapping();
    }

    private List<MappingProposal> proposals(String csv) {
        return mappings.proposals(
                imports.inspect(SheetFiles.text(folder, csv), "file.csv", SheetOptions.DETECT, Job.UNWATCHED));
    }
}
