package org.plumbline.inventoryimport.ui;

import static org.plumbline.security.Permission.KEEP_ORGANISATION;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.Notices;
import org.plumbline.components.PageHeader;
import org.plumbline.inventoryimport.ImportHistory;
import org.plumbline.inventoryimport.ImportMappings;
import org.plumbline.inventoryimport.ImportPlan;
import org.plumbline.inventoryimport.ImportResult;
import org.plumbline.inventoryimport.ImportRoutes;
import org.plumbline.inventoryimport.InventoryImport;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.shared.Jobs;
import org.plumbline.shared.sheet.SheetOptions;
import org.plumbline.shared.sheet.UnreadableSheet;

/**
 * Takes an inventory in, in three steps: the file, its columns, the preview. Leaving the page ends what runs, and
 * removes the file; nothing of it is kept until the import is done.
 */
@Route(ImportRoutes.IMPORT)
@May(KEEP_ORGANISATION)
class InventoryImportView extends Div implements HasDynamicTitle {

    private final transient InventoryImport imports;
    private final transient ImportMappings mappings;
    private final transient ImportHistory history;
    private final transient OurOrganisation organisation;
    private final transient Jobs jobs;
    private final OrderedList steps = new OrderedList();
    private final Div content = new Div();
    private transient @Nullable ImportSession session;
    private transient @Nullable JobPanel running;

    InventoryImportView(
            InventoryImport imports,
            ImportMappings mappings,
            ImportHistory history,
            OurOrganisation organisation,
            Jobs jobs) {
        this.imports = imports;
        this.mappings = mappings;
        this.history = history;
        this.organisation = organisation;
        this.jobs = jobs;
        addClassName("page");
        steps.addClassName("import-steps");
        content.addClassName("import-content");
        add(
                new PageHeader(getTranslation("import.title")).explained(getTranslation("import.explained")),
                steps,
                content);
        chooseFile();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }

    private void chooseFile() {
        discard();
        show(Step.FILE, new FilePanel(history, organisation.profile().zone(), this::take));
    }

    private void take(String fileName, Path file) {
        discard();
        var taken = new ImportSession(imports, mappings, file, fileName);
        session = taken;
        read(taken, SheetOptions.DETECT);
    }

    /** Looks at the file; where its encoding is the trouble, the person can choose another. */
    private void read(ImportSession taken, SheetOptions how) {
        run(
                Step.FILE,
                new JobPanel(
                        jobs,
                        getTranslation("import.reading", taken.fileName()),
                        work -> {
                            taken.inspect(how, work);
                            return taken;
                        },
                        _ -> mapColumns(),
                        failure -> unread(taken, how, failure)));
    }

    /**
     * Back to the choice of a file, or of its encoding.
     *
     * @param failure null when the person stopped it
     */
    private void unread(ImportSession taken, SheetOptions how, @Nullable RuntimeException failure) {
        if (failure instanceof UnreadableSheet.WrongEncoding wrong) {
            show(
                    Step.FILE,
                    new EncodingPanel(wrong, charset -> read(taken, how.withCharset(charset)), this::chooseFile));
            return;
        }
        chooseFile();
        if (failure == null) {
            Notices.done(getTranslation("import.cancelled"));
        } else {
            content.addComponentAsFirst(new Refusal(failure));
        }
    }

    private void mapColumns() {
        if (session != null) {
            show(Step.COLUMNS, new ColumnsPanel(session, imports, mappings, this::preview, this::chooseFile));
        }
    }

    private void preview() {
        var current = session;
        if (current == null) {
            return;
        }
        var request = current.request();
        run(
                Step.COLUMNS,
                new JobPanel(
                        jobs,
                        getTranslation("import.preview.running"),
                        work -> imports.preview(request, work),
                        plan -> showPlan((ImportPlan) plan),
                        this::failed));
    }

    private void showPlan(ImportPlan plan) {
        if (session != null) {
            var earlier = imports.earlier(session.request()).orElse(null);
            show(
                    Step.PREVIEW,
                    new PreviewPanel(
                            session,
                            plan,
                            earlier == null
                                    ? null
                                    : new EarlierImport(
                                            earlier, organisation.profile().zone()),
                            this::importNow,
                            this::preview,
                            this::mapColumns));
        }
    }

    private void importNow(ImportPlan seen) {
        var current = session;
        if (current == null) {
            return;
        }
        var request = current.request();
        run(
                Step.PREVIEW,
                new JobPanel(
                        jobs,
                        getTranslation("import.running", current.fileName()),
                        work -> imports.run(request, seen, work),
                        result -> finished((ImportResult) result),
                        this::failed));
    }

    private void finished(ImportResult result) {
        running = null;
        discard();
        getUI().ifPresent(ui -> ui.navigate(ImportRoutes.run(result.runId())));
        if (result.earlier()) {
            Notices.done(getTranslation("import.earlier.nothing-done"));
        }
    }

    /**
     * Back to the columns, which is where most refusals can be mended.
     *
     * @param failure null when the person stopped it
     */
    private void failed(@Nullable RuntimeException failure) {
        running = null;
        mapColumns();
        if (failure == null) {
            Notices.done(getTranslation("import.cancelled"));
        } else {
            content.addComponentAsFirst(new Refusal(failure));
        }
    }

    private void run(Step step, JobPanel panel) {
        show(step, panel);
        running = panel;
        panel.start();
    }

    private void show(Step step, Component panel) {
        running = null;
        steps.removeAll();
        for (Step each : Step.values()) {
            var item = new ListItem(getTranslation("import.step." + each));
            if (each == step) {
                item.getElement().setAttribute("aria-current", "step");
            }
            steps.add(item);
        }
        content.removeAll();
        content.add(panel);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (running != null) {
            running.cancel();
        }
        discard();
    }

    private void discard() {
        if (session != null) {
            session.discard();
            session = null;
        }
    }

    private enum Step {
        FILE,
        COLUMNS,
        PREVIEW
    }
}
