package org.plumbline.backup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.plumbline.audit.EventKind;
import org.plumbline.backup.BackupHealth.Trouble;
import org.plumbline.backup.BackupRun;
import org.plumbline.backup.Backups;
import org.plumbline.components.DateText;
import org.plumbline.components.Download;
import org.plumbline.components.EmptyState;
import org.plumbline.components.Facts;
import org.plumbline.components.Notices;
import org.plumbline.components.StateChip;
import org.plumbline.components.Tone;
import org.plumbline.shared.Change;
import org.plumbline.shared.Jobs;

/** The backups that there are, what became of each, and the settings by which they are made. */
class BackupsPanel extends Div {

    private static final int DIGITS_SHOWN = 8;
    private static final double KIB = 1024;

    private final transient Backups backups;
    private final ZoneId zone;
    private final Div troubles = new Div();
    private final Button make;
    private final BackupWork work;
    private final Grid<Backups.Row> grid = new Grid<>();
    private boolean busy;

    BackupsPanel(Backups backups, Jobs jobs, ZoneId zone) {
        this.backups = backups;
        this.zone = zone;
        work = new BackupWork(jobs, () -> {
            busy = false;
            refresh();
        });
        make = new Button(getTranslation("backup.make"), _ -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(make);
        actions.addClassName("panel-actions");
        troubles.addClassName("backup-troubles");
        add(troubles, actions, work, grid(), settings());
        refresh();
    }

    private Grid<Backups.Row> grid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("backup.title"));
        grid.addColumn(row -> DateText.of(row.run().begunAt(), zone))
                .setHeader(getTranslation("backup.at"))
                .setRowHeader(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("backup.state"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.run().isMade() ? size(row.run().bytes()) : "")
                .setHeader(getTranslation("backup.bytes"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.run().isMade()
                        ? getTranslation("backup.number", row.run().rows())
                        : "")
                .setHeader(getTranslation("backup.rows"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> head(row.run()))
                .setHeader(getTranslation("backup.head"))
                .setAutoWidth(true);
        grid.addColumn(row -> DateText.of(row.keptUntil()))
                .setHeader(getTranslation("backup.kept-until"))
                .setAutoWidth(true);
        grid.addComponentColumn(row -> tested(row.run()))
                .setHeader(getTranslation("backup.test"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("backup.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("backup.none")));
        return grid;
    }

    private Component state(Backups.Row row) {
        var run = row.run();
        var cause = getTranslation("backup.cause." + run.cause().name());
        if (run.failure() != null) {
            return withReason(
                    new StateChip(getTranslation("backup.state.failed"), Tone.BAD), cause + ": " + run.failure());
        }
        if (run.file() == null) {
            return withReason(new StateChip(getTranslation("backup.state.handed-over"), Tone.NEUTRAL), cause);
        }
        return withReason(
                row.isHere()
                        ? new StateChip(getTranslation("backup.state.made"), Tone.GOOD)
                        : new StateChip(getTranslation("backup.state.missing"), Tone.ATTENTION),
                cause);
    }

    private Component tested(BackupRun run) {
        var at = run.testedAt();
        if (at == null) {
            return new Span(run.file() == null ? "" : getTranslation("backup.test.never"));
        }
        var when = DateText.of(at, zone);
        return run.testFailure() == null
                ? withReason(new StateChip(getTranslation("backup.test.passed"), Tone.GOOD), when)
                : withReason(
                        new StateChip(getTranslation("backup.test.failed"), Tone.BAD), when + ": " + run.testFailure());
    }

    private static Component withReason(StateChip chip, String reason) {
        var words = new Span(reason);
        words.addClassName("backup-reason");
        var both = new Div(chip, words);
        both.addClassName("backup-state");
        return both;
    }

    private String head(BackupRun run) {
        return run.events() == 0
                ? ""
                : getTranslation(
                        "backup.head.value",
                        run.events(),
                        run.head()
                                .substring(0, Math.min(DIGITS_SHOWN, run.head().length())));
    }

    private Component actions(Backups.Row row) {
        var line = new Div();
        line.addClassName("backup-actions");
        if (row.isHere()) {
            var when = DateText.of(row.run().begunAt(), zone);
            var test = new Button(getTranslation("backup.test.do"), _ -> test(row.run()));
            test.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            test.setAriaLabel(getTranslation("backup.test.do-named", when));
            test.setEnabled(!busy);
            var link = new Anchor(new Download(EventKind.BACKUP_DOWNLOADED, _ -> content(row.run())), "");
            link.addClassName("backup-link");
            link.getElement().setAttribute("aria-hidden", "true").setAttribute("tabindex", "-1");
            var take = new Button(getTranslation("backup.download"), _ -> {
                backups.file(row.run().id()); // asks for a proof here, where the page can show the question
                link.getElement().executeJs("this.click()");
            });
            take.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            take.setAriaLabel(getTranslation("backup.download-named", when));
            line.add(test, take, link);
        }
        return line;
    }

    private Download.Content content(BackupRun run) {
        var file = backups.file(run.id());
        var name = Objects.requireNonNull(run.file());
        return new Download.Content(
                name,
                "application/zip",
                name,
                List.of(Change.of("backup.rows", null, run.rows()), Change.of("backup.bytes", null, run.bytes())),
                run.bytes(),
                out -> Files.copy(file, out));
    }

    private void make() {
        busy = true;
        refresh();
        work.begin("backup.make.begun", backups::make, result -> {
            var run = (BackupRun) result;
            Notices.done(getTranslation("backup.made", getTranslation("backup.number", run.rows()), size(run.bytes())));
        });
    }

    private void test(BackupRun backup) {
        busy = true;
        refresh();
        work.begin("backup.test.begun", steps -> backups.test(backup.id(), steps), result -> {
            var failure = ((BackupRun) result).testFailure();
            if (failure == null) {
                Notices.done(getTranslation("backup.test.passed-now"));
            } else {
                Notices.refused(getTranslation("backup.test.failed-now", failure));
            }
        });
    }

    private void refresh() {
        make.setEnabled(!busy);
        grid.setItems(backups.list());
        troubles.removeAll();
        var found = backups.troubles();
        if (!found.isEmpty()) {
            var list = new UnorderedList();
            found.forEach(trouble -> list.add(item(trouble)));
            troubles.add(list);
        } else if (backups.settings().dailyAt() != null) {
            troubles.add(new StateChip(getTranslation("backup.well"), Tone.GOOD));
        }
        if (!busy && backups.isUnderWay()) {
            troubles.add(new Paragraph(getTranslation("backup.under-way")));
        }
    }

    private ListItem item(Trouble trouble) {
        var tone = trouble == Trouble.NO_BACKUP ? Tone.ATTENTION : Tone.BAD;
        return new ListItem(
                new StateChip(getTranslation("backup.trouble"), tone),
                new Span(getTranslation("backup.trouble." + trouble.name())));
    }

    private Component settings() {
        var settings = backups.settings();
        var facts = new Facts()
                .fact("backup.settings.folder", settings.folder().toString())
                .fact(
                        "backup.settings.daily-at",
                        settings.dailyAt() == null
                                ? getTranslation("backup.settings.off")
                                : getTranslation(
                                        "backup.settings.daily-at.value",
                                        settings.dailyAt().toString(),
                                        zone.getId()))
                .fact(
                        "backup.settings.keep",
                        getTranslation(
                                "backup.settings.keep.value",
                                settings.keepDaily(),
                                settings.keepWeekly(),
                                settings.keepMonthly()))
                .fact(
                        "backup.settings.tested",
                        getTranslation(
                                settings.dailyAt() == null ? "backup.settings.off" : "backup.settings.tested.value"));
        var panel = new Div(
                new H2(getTranslation("backup.settings")),
                facts,
                new Paragraph(getTranslation("backup.settings.where")),
                new Paragraph(getTranslation("backup.settings.keys")));
        panel.addClassName("backup-settings");
        return panel;
    }

    private String size(long bytes) {
        return bytes < KIB * KIB
                ? getTranslation("backup.size.kib", Math.max(1, Math.round(bytes / KIB)))
                : getTranslation("backup.size.mib", Math.round(bytes / KIB / KIB * 10) / 10.0);
    }
}
