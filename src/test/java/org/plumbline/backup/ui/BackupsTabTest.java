package org.plumbline.backup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.TabSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.backup.Backups;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(packages = "org.plumbline.security.ui")
@WithPerson(Role.ADMINISTRATOR)
class BackupsTabTest extends ViewTest {

    @Autowired
    Backups backups;

    @AfterEach
    void clearUp() {
        jdbc.sql("delete from backup_run").update();
    }

    @Test
    void withoutABackupThePageSaysWhatToDo() {
        openTab();

        assertThat(findGrid(Backups.Row.class)
                        .withAttribute("aria-label", "Backups")
                        .size())
                .isZero();
        assertThat(find(com.vaadin.flow.component.button.Button.class)
                        .withText("Back up now")
                        .exists())
                .isTrue();
        assertThat(said())
                .contains("Settings of the server")
                .contains("PLUMBLINE_BACKUP_DAILYAT is not set")
                .contains("Each for 7 days, the first of a week for 5 weeks, the first of a month for 12 months")
                .contains("audit-key.pem and account-key");
    }

    @Test
    void everyBackupTellsWhatBecameOfIt() {
        insert("2027-03-10 08:00:00+00", "SCHEDULE", "'plumbline-1.zip'", "null", "null", "null");
        insert("2027-03-11 08:00:00+00", "PERSON", "null", "'The disk is full.'", "null", "null");
        insert("2027-03-12 08:00:00+00", "COMMAND", "null", "null", "null", "null");
        insert(
                "2027-03-13 08:00:00+00",
                "UPGRADE",
                "'plumbline-4.zip'",
                "null",
                "timestamp with time zone '2027-03-14 08:00:00+00'",
                "'It is not as it was made.'");

        openTab();

        var grid = findGrid(Backups.Row.class).withAttribute("aria-label", "Backups");
        assertThat(grid.size()).isEqualTo(4);
        assertThat(grid.getCellText(0, 0)).isEqualTo("13 Mar 2027, 02:00"); // in Chicago
        assertThat(text(grid.getCellComponent(0, 6))).contains("Not restored", "It is not as it was made.");
        assertThat(text(grid.getCellComponent(1, 1))).contains("Handed over", "to the command line");
        assertThat(text(grid.getCellComponent(2, 1))).contains("Failed", "The disk is full.");
        assertThat(text(grid.getCellComponent(3, 1))).contains("Not in the folder", "on schedule");
        assertThat(grid.getCellText(3, 2)).isEqualTo("1.5 MiB");
        assertThat(grid.getCellText(3, 3)).isEqualTo("12,345");
        assertThat(grid.getCellText(3, 4)).isEqualTo("Event 678, abcdef01");
        assertThat(grid.getCellText(3, 5)).isEqualTo("10 Mar 2028");
        assertThat(text(grid.getCellComponent(3, 7))).doesNotContain("Download");
    }

    private void openTab() {
        UI.getCurrent().navigate("administration");
        var tabs = find(TabSheet.class).single();
        for (int i = 0; i < tabs.getTabCount(); i++) {
            if (tabs.getTabAt(i).getLabel().equals("Backups")) {
                tabs.setSelectedIndex(i);
            }
        }
        assertThat(tabs.getSelectedTab().getLabel()).isEqualTo("Backups");
    }

    private void insert(String at, String cause, String file, String failure, String tested, String testFailure) {
        jdbc.sql("""
                insert into backup_run (id, begun_at, cause, file, bytes, table_rows, events, head, failure, tested_at,
                    test_failure)
                values (:id, timestamp with time zone '%s', '%s', %s, 1572864, 12345, 678, 'abcdef0123', %s, %s, %s)
                """.formatted(at, cause, file, failure, tested, testFailure))
                .param("id", java.util.UUID.randomUUID())
                .update();
    }
}
