package org.plumbline.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.plumbline.TestOrganisation;
import org.plumbline.TestPeople;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.inventoryimport.ImportMappings;
import org.plumbline.inventoryimport.ImportRequest;
import org.plumbline.inventoryimport.InventoryImport;
import org.plumbline.risk.AcceptanceDraft;
import org.plumbline.risk.RatingDraft;
import org.plumbline.risk.RiskAcceptances;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;
import org.plumbline.security.Role;
import org.plumbline.security.SignedInPerson;
import org.plumbline.shared.Job;
import org.plumbline.shared.sheet.SheetOptions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestContextManager;

/**
 * A process that holds the whole application but its web server, and people who work on it until it is killed: they
 * edit, accept, import what they uploaded, and sign in. Each thing done is said on standard output once the service has
 * returned, as the browser would be told; what was said, nobody may lose.
 */
@SpringBootTest
@ActiveProfiles("test")
final class Victim {

    /** As many systems as each import brings. */
    static final int ROWS = 40;

    private static final int EDITORS = 4;
    private static final int PAUSE_MS = 20;

    private final String round;
    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private final RiskRegister register;
    private final PrintStream out;

    private Victim(String round, ApplicationContext application, PrintStream out) {
        this.round = round;
        this.application = application;
        this.out = out;
        this.jdbc = JdbcClient.create(application.getBean(javax.sql.DataSource.class));
        this.register = application.getBean(RiskRegister.class);
    }

    /**
     * Starts, and works until it is killed.
     *
     * @param args the number of the round; after it {@code train} to stop once it has worked a little
     */
    static void main(String[] args) throws Exception {
        var out = System.out;
        System.setOut(System.err); // what libraries print is no word of ours
        var context = new TestContextManager(Victim.class).getTestContext().getApplicationContext();
        var victim = new Victim(args[0], context, out);
        TestOrganisation.create(victim.jdbc);
        out.println("READY");
        victim.work();
        if (args.length > 1) {
            Thread.sleep(3_000);
            System.exit(0);
        }
    }

    /** One thing that somebody does; the number tells it from the others of this kind. */
    @FunctionalInterface
    private interface Work {
        void once(int number) throws Exception;
    }

    private void work() {
        for (int i = 0; i < EDITORS; i++) {
            var editor = new Editor(i);
            start("editor-" + i, PAUSE_MS, editor::once);
        }
        start("approver", PAUSE_MS, this::approve);
        start("importer", PAUSE_MS * ROWS / 2, this::importFile);
        start("visitor", PAUSE_MS, this::visit);
    }

    private void start(String name, int pauseMs, Work work) {
        Thread.ofPlatform().name(name).start(() -> {
            for (int number = 0; true; number++) {
                try {
                    work.once(number);
                } catch (Exception failure) {
                    say("FAILED", name, failure.getClass().getSimpleName());
                }
                pause(pauseMs);
            }
        });
    }

    private static void pause(int atMostMs) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(atMostMs));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** In one write, so that a kill leaves whole lines. */
    private void say(String... words) {
        var line = (String.join(" ", words) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            out.write(line, 0, line.length);
            out.flush();
        }
    }

    private String token(String kind, String part) {
        return "%s-%s-%s".formatted(kind, round, part);
    }

    private static RiskDraft draft(Catalogue catalogue, String title) {
        var scenario = catalogue.scenarios().getFirst();
        return new RiskDraft(
                title,
                scenario.cause(),
                scenario.event(),
                scenario.consequence(),
                scenario.category(),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                scenario.id());
    }

    private RiskDraft draft(String title) {
        return draft(application.getBean(Catalogue.class), title);
    }

    /** Changes one risk again and again. */
    private final class Editor {

        private final int name;
        private RiskId risk = new RiskId(new UUID(0, 0));

        private Editor(int name) {
            this.name = name;
        }

        private void once(int number) {
            TestPeople.continueAs(jdbc, "Mara Manager", Role.RISK_MANAGER);
            var token = token("edit", name + "-" + number);
            if (risk.value().getMostSignificantBits() == 0) {
                risk = register.raise(draft(token));
            } else {
                register.change(risk, register.find(risk).version(), draft(token));
            }
            say("DONE", "edit", token, risk.value().toString(), String.valueOf(number));
        }
    }

    private void approve(int number) {
        TestPeople.continueAs(jdbc, "Mara Manager", Role.RISK_MANAGER);
        var token = token("accept", String.valueOf(number));
        var risk = register.raise(draft(token));
        var acceptances = application.getBean(RiskAcceptances.class);
        application
                .getBean(RiskAssessments.class)
                .rate(risk, null, new RatingDraft(Stage.CURRENT, Level.LOW, Level.LOW, "looked at"));
        acceptances.request(
                risk,
                new AcceptanceDraft(
                        "for now", LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30)));
        TestPeople.continueAs(jdbc, "Lena Lead", Role.GOVERNANCE_LEAD);
        acceptances.approve(risk, token);
        say("DONE", "accept", token, risk.value().toString(), "0");
    }

    private void importFile(int number) throws IOException {
        TestPeople.continueAs(jdbc, "Mara Manager", Role.RISK_MANAGER);
        var token = token("import", String.valueOf(number));
        var file = Files.createTempFile("plumbline-", ".upload"); // as the page does it
        try {
            var rows = new StringBuilder("Name,Purpose\n");
            for (int row = 0; row < ROWS; row++) {
                rows.append(token).append(" system ").append(row).append(",is imported\n");
            }
            Files.writeString(file, rows);
            say("BEGUN", "import", token, "-", "0");
            var imports = application.getBean(InventoryImport.class);
            var source = imports.inspect(file, token + ".csv", SheetOptions.DETECT, Job.UNWATCHED);
            var mapping = application
                    .getBean(ImportMappings.class)
                    .proposals(source)
                    .getFirst()
                    .mapping();
            var request = new ImportRequest(file, token + ".csv", SheetOptions.DETECT, mapping, null);
            imports.run(request, imports.preview(request, Job.UNWATCHED), Job.UNWATCHED);
            say("DONE", "import", token, "-", "0");
        } finally {
            Files.delete(file);
        }
    }

    private void visit(int number) {
        var token = token("visit", String.valueOf(number));
        var person = new SignedInPerson(TestPeople.idOf(token), token + "@example.org", token, Set.of(Role.AUDITOR));
        application.publishEvent(
                new InteractiveAuthenticationSuccessEvent(TestPeople.authentication(person), Victim.class));
        say("DONE", "visit", token, "-", "0");
    }
}
