package org.plumbline.inventoryimport.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.inventoryimport.ImportCounts;
import org.plumbline.inventoryimport.ImportMappings;
import org.plumbline.inventoryimport.ImportPlan;
import org.plumbline.inventoryimport.ImportRun;
import org.plumbline.inventoryimport.InventoryImport;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = InventoryImportView.class)
@WithPerson(Role.RISK_MANAGER)
class PreviewPanelTest extends ViewTest {

    private static final ImportCounts COUNTS = new ImportCounts(3, 0, 0, 0, 0);

    @Autowired
    InventoryImport imports;

    @Autowired
    ImportMappings mappings;

    @Test
    void aFileThatWasImportedBeforeIsNotImportedAgain() {
        var run = new ImportRun(
                UUID.randomUUID(), Instant.parse("2026-11-24T09:00:00Z"), "Ann Other", "list.csv", null, COUNTS);

        show(new EarlierImport(run, ZoneOffset.UTC));

        assertThat(text(UI.getCurrent()))
                .contains("This very file was imported on 24 Nov 2026, 09:00 by Ann Other, with the same mapping.");
        assertThat(find(Anchor.class).all())
                .anyMatch(link -> link.getHref().endsWith(run.id().toString()));
        assertThat(now().isEnabled()).isFalse();
    }

    @Test
    void aNewFileIsImported() {
        show(null);

        assertThat(now().isEnabled()).isTrue();
    }

    private void show(@Nullable EarlierImport earlier) {
        var session = new ImportSession(imports, mappings, Path.of("list.csv"), "list.csv");
        var plan = new ImportPlan(COUNTS, List.of(), List.of(), List.of(), "same");
        UI.getCurrent().add(new PreviewPanel(session, plan, earlier, _ -> {}, () -> {}, () -> {}));
    }

    private com.vaadin.flow.component.button.Button now() {
        return find(com.vaadin.flow.component.button.Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Import"))
                .findFirst()
                .orElseThrow();
    }
}
