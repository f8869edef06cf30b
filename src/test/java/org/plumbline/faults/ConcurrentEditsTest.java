package org.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.security.Role;
import org.plumbline.shared.StaleVersion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people who edit the same risks in the same minutes: what was taken follows one upon the other, and no edit is
 * lost unsaid.
 */
@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ConcurrentEditsTest {

    private static final int RISKS = 3;
    private static final int EDITS = Integer.getInteger("plumbline.test.edits", 200);

    private final RiskRegister register;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final List<RiskId> risks = new ArrayList<>();
    private final Map<RiskId, RiskDraft> raised = new HashMap<>();

    @Autowired
    ConcurrentEditsTest(RiskRegister register, Catalogue catalogue, JdbcClient jdbc) {
        this.register = register;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    /** An edit that was taken, and the version that it was made from. */
    private record Taken(RiskId risk, long read, RiskDraft before, RiskDraft after) {}

    private record Session(List<Taken> taken, int refused) {}

    @BeforeEach
    void someRisks() {
        for (int number = 0; number < RISKS; number++) {
            var risk = register.raise(draft("Risk " + number));
            risks.add(risk);
            raised.put(risk, register.find(risk).description());
        }
    }

    @AfterEach
    void removeThem() {
        risks.forEach(risk -> jdbc.sql("delete from risk where id = :id")
                .param("id", risk.value())
                .update());
        for (var name : List.of("Ann Editor", "Ben Editor", "Robin Test")) {
            jdbc.sql("delete from person where id = :id")
                    .param("id", TestPeople.idOf(name))
                    .update();
        }
    }

    @Test
    void whatWasTakenFollowsOneUponTheOther() throws Exception {
        var sessions = new ArrayList<Session>();
        try (var people = Executors.newFixedThreadPool(2)) {
            var work = List.<Callable<Session>>of(() -> edit("Ann", 1), () -> edit("Ben", 2));
            for (var session : people.invokeAll(work)) {
                sessions.add(session.get());
            }
        }

        var taken =
                sessions.stream().flatMap(session -> session.taken().stream()).toList();
        int refused = sessions.stream().mapToInt(Session::refused).sum();
        assertThat(taken.size() + refused).isEqualTo(2 * EDITS);
        assertThat(refused).isPositive(); // or they never met
        for (var risk : risks) {
            assertThat(register.find(risk).description()).isEqualTo(inTheirOrder(risk, taken));
            assertThat(eventsOf(risk)).isEqualTo(register.find(risk).version());
        }
    }

    /** Follows the edits of a risk from its first version on; each has to begin where the one before it ended. */
    private RiskDraft inTheirOrder(RiskId risk, List<Taken> all) {
        Map<Long, Taken> byVersion = new HashMap<>();
        all.stream()
                .filter(edit -> edit.risk().equals(risk))
                .forEach(edit -> assertThat(byVersion.put(edit.read(), edit))
                        .as("another edit of version %d", edit.read())
                        .isNull());
        var state = raised.get(risk);
        for (long version = 0; version < byVersion.size(); version++) {
            var edit = byVersion.get(version);
            assertThat(edit).as("the edit of version %d", version).isNotNull();
            assertThat(edit.before()).isEqualTo(state);
            state = edit.after();
        }
        return state;
    }

    private Session edit(String name, long seed) {
        TestPeople.continueAs(jdbc, name + " Editor", Role.RISK_MANAGER);
        var random = new Random(seed);
        var taken = new ArrayList<Taken>();
        int refused = 0;
        for (int number = 0; number < EDITS; number++) {
            var risk = risks.get(random.nextInt(RISKS));
            var seen = register.find(risk);
            if (random.nextInt(10) == 0) {
                Thread.yield(); // while somebody looks at it
            }
            var after = changed(seen.description(), name + " " + number, random.nextBoolean());
            try {
                register.change(risk, seen.version(), after);
                taken.add(new Taken(risk, seen.version(), seen.description(), after));
            } catch (StaleVersion _) {
                refused++;
            }
        }
        return new Session(taken, refused);
    }

    private static RiskDraft changed(RiskDraft before, String words, boolean title) {
        return new RiskDraft(
                title ? words : before.title(),
                title ? before.cause() : words,
                before.event(),
                before.consequence(),
                before.category(),
                before.owner(),
                before.systems(),
                before.vendors(),
                before.subcategories(),
                before.reviewOn(),
                before.scenario());
    }

    private long eventsOf(RiskId risk) {
        return jdbc.sql("select count(*) from audit_event where subject_id = :id and kind = 'risk.changed'")
                .param("id", risk.value())
                .query(Long.class)
                .single();
    }

    private RiskDraft draft(String title) {
        var scenario = catalogue.scenarios().getFirst();
        return new RiskDraft(
                title,
                scenario.cause(),
                scenario.event(),
                scenario.consequence(),
                scenario.category(),
                null,
                Set.<UUID>of(),
                Set.of(),
                Set.of(),
                null,
                scenario.id());
    }
}
