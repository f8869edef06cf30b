package org.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.risk.RiskStatus;
import org.plumbline.risk.Stage;
import org.plumbline.security.Role;

/** The demo data as written; that the rules of the services hold for them, {@link DemoDataTest} shows. */
class DemoContentTest {

    private static final Path FILES = Path.of("src/main/resources/demo");
    private static final DemoContent CONTENT = new DemoContentReader().read();

    @Test
    void isAsLargeAsItShallBe() {
        assertThat(CONTENT.facilities()).hasSize(3);
        assertThat(CONTENT.systems()).hasSizeBetween(24, 28);
        assertThat(CONTENT.risks()).hasSize(60);
        assertThat(CONTENT.vendors()).hasSize(12);
        assertThat(CONTENT.organisationAnswers()).hasSize(18);
        assertThat(CONTENT.systemAnswers()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(CONTENT.systems().stream()
                        .mapToInt(system -> system.deployments().size())
                        .sum())
                .isGreaterThanOrEqualTo(40);
    }

    @Test
    void everyRoleHasOneExampleAccountOfThatRoleAlone() {
        var accounts = CONTENT.people().stream()
                .filter(person -> person.account() != null)
                .toList();

        assertThat(accounts).extracting(DemoContent.Person::account).containsExactlyInAnyOrder(Role.values());
        assertThat(accounts).allSatisfy(person -> assertThat(person.roles()).containsExactly(person.account()));
    }

    @Test
    void everyStageOfASystemsLifeIsThere() {
        var stages = CONTENT.systems().stream()
                .map(system -> system.moves().isEmpty()
                        ? system.registered().stage()
                        : system.moves().getLast().to())
                .map(stage -> stage == null ? Lifecycle.PROPOSED : stage)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Lifecycle.class)));

        assertThat(stages).containsExactly(Lifecycle.values());
    }

    @Test
    void everyKeyIsGivenOnceAndEveryReferenceLeadsSomewhere() {
        var people = keys(CONTENT.people(), DemoContent.Person::key);
        var facilities = keys(CONTENT.facilities(), DemoContent.Facility::key);
        var vendors = keys(CONTENT.vendors(), DemoContent.Vendor::key);
        var systems = keys(CONTENT.systems(), DemoContent.AiSystem::key);
        keys(CONTENT.risks(), DemoContent.Risk::key);

        for (var system : CONTENT.systems()) {
            var owners = system.owners();
            assertThat(named(owners.clinical(), owners.technical(), owners.compliance()))
                    .isSubsetOf(people);
            assertThat(named(system.vendor())).isSubsetOf(vendors);
            system.deployments().forEach(deployment -> {
                assertThat(deployment.at()).isIn(facilities);
                assertThat(named(deployment.owner())).isSubsetOf(people);
            });
        }
        for (var risk : CONTENT.risks()) {
            assertThat(systems).containsAll(risk.systems());
            assertThat(vendors).containsAll(risk.vendors());
            assertThat(people)
                    .contains(risk.owner())
                    .containsAll(risk.actions().stream()
                            .map(DemoContent.Action::owner)
                            .toList());
        }
        assertThat(systems).containsAll(CONTENT.systemAnswers().keySet());
        assertThat(facilities)
                .containsAll(
                        CONTENT.requests().stream().map(DemoContent.Request::at).toList());
        assertThat(people).containsAll(deeds().map(DemoContent.Deed::by).toList());
    }

    /** Months differ in length: what is told in weeks and what is told in months must keep their order all the same. */
    @Test
    void theStoryKeepsItsOrderOnWhateverDayItIsLoaded() {
        var orders = orders();

        for (int day = 0; day < 1_500; day++) {
            var today = LocalDate.of(2026, 1, 1).plusDays(day);
            assertThat(orders.stream().filter(order -> !order.holdsOn(today)).toList())
                    .as("loaded on %s", today)
                    .isEmpty();
        }
    }

    @Test
    void whatWasDoneLiesInThePast() {
        var today = LocalDate.of(2028, 2, 29);

        assertThat(deeds().filter(deed -> !deed.on().from(today).isBefore(today)))
                .isEmpty();
    }

    @Test
    void someWorkIsOverdueAndSomeIsNotAssessed() {
        var today = LocalDate.of(2028, 2, 29);

        assertThat(CONTENT.risks().stream()
                        .flatMap(risk -> risk.actions().stream())
                        .filter(action -> action.done() == null
                                && action.due().from(today).isBefore(today)))
                .hasSizeGreaterThan(10);
        assertThat(CONTENT.risks().stream()
                        .filter(risk -> risk.ratings().stream().noneMatch(rating -> rating.likelihood() != null)))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    /** What is written as a date would be old some day. */
    @Test
    void namesNoMonthAndNoYear() throws IOException {
        var date = Pattern.compile("\\b(20\\d\\d|January|February|March|April|June|July|August|September|October"
                + "|November|December|winter|spring|summer|autumn)\\b");

        try (var files = Files.list(FILES)) {
            for (var file : files.toList()) {
                assertThat(Files.readAllLines(file).stream()
                                .filter(line -> date.matcher(line).find()))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    /** Addresses under .example belong to nobody (RFC 2606). */
    @Test
    void everyAddressIsOneThatCannotExist() {
        assertThat(CONTENT.people())
                .extracting(DemoContent.Person::email)
                .allMatch(email -> email.endsWith(".example"));
        assertThat(CONTENT.vendors())
                .extracting(DemoContent.Vendor::website)
                .allMatch(site -> site.endsWith(".example"));
    }

    private static List<Order> orders() {
        var orders = new ArrayList<Order>();
        var vendors = new HashMap<String, DayOffset>();
        CONTENT.vendors()
                .forEach(vendor -> vendors.put(vendor.key(), vendor.registered().on()));
        var systems = new HashMap<String, DayOffset>();
        for (var system : CONTENT.systems()) {
            var registered = system.registered().on();
            systems.put(system.key(), registered);
            if (system.vendor() != null) {
                orders.add(new Order(day(vendors, system.vendor()), registered, "vendor of " + system.key()));
            }
            chain(orders, "life of " + system.key(), registered, system.moves(), DemoContent.LifecycleMove::on);
            system.deployments().stream()
                    .filter(deployment -> deployment.checked() != null)
                    .forEach(deployment ->
                            orders.add(new Order(registered, deployment.checked(), "check of " + system.key())));
        }
        CONTENT.risks().forEach(risk -> add(risk, vendors, systems, orders));
        CONTENT.organisationAnswers().forEach(answer -> verified(answer, answer.outcome(), orders));
        CONTENT.systemAnswers()
                .forEach((system, answers) -> answers.forEach(answer -> {
                    var what = system + " " + answer.outcome();
                    orders.add(new Order(day(systems, system), answer.answered().on(), what));
                    verified(answer, what, orders);
                }));
        return orders;
    }

    private static void add(
            DemoContent.Risk risk, Map<String, DayOffset> vendors, Map<String, DayOffset> systems, List<Order> orders) {
        var what = "risk " + risk.key();
        var raised = risk.raised().on();
        risk.vendors().forEach(vendor -> orders.add(new Order(day(vendors, vendor), raised, what)));
        risk.systems().forEach(system -> orders.add(new Order(day(systems, system), raised, what)));
        for (var stage : Stage.values()) {
            chain(
                    orders,
                    what + " " + stage,
                    raised,
                    risk.ratings().stream()
                            .filter(rating -> rating.stage() == stage)
                            .toList(),
                    DemoContent.Rating::on);
        }
        chain(orders, what + " moves", raised, risk.moves(), DemoContent.StatusMove::on);
        var planned = risk.response() == null ? raised : risk.response().on();
        orders.add(new Order(raised, planned, what + " response"));
        var watched = risk.moves().stream()
                .filter(move -> move.to() == RiskStatus.MONITORED)
                .map(DemoContent.StatusMove::on)
                .findFirst();
        for (var action : risk.actions()) {
            var done = action.done();
            if (done != null) {
                orders.add(new Order(planned, done, what + " action"));
                watched.ifPresent(on -> orders.add(new Order(done, on, what + " monitored")));
            }
        }
        for (var acceptance : risk.acceptances()) {
            Stream.of(acceptance.approved(), acceptance.declined())
                    .filter(ruling -> ruling != null)
                    .forEach(ruling ->
                            orders.add(new Order(acceptance.requested().on(), ruling.on(), what + " acceptance")));
        }
    }

    private static void verified(DemoContent.Answer answer, String what, List<Order> orders) {
        if (answer.verified() != null) {
            orders.add(new Order(answer.answered().on(), answer.verified().on(), what));
        }
    }

    private static <T> void chain(
            List<Order> orders, String what, DayOffset first, List<T> steps, Function<T, DayOffset> day) {
        var last = first;
        for (var step : steps) {
            orders.add(new Order(last, day.apply(step), what));
            last = day.apply(step);
        }
    }

    private static Stream<DemoContent.Deed> deeds() {
        return Stream.of(
                        CONTENT.vendors().stream().map(DemoContent.Vendor::registered),
                        CONTENT.requests().stream().map(DemoContent.Request::asked),
                        CONTENT.risks().stream().map(DemoContent.Risk::raised),
                        Stream.concat(
                                        CONTENT.organisationAnswers().stream(),
                                        CONTENT.systemAnswers().values().stream()
                                                .flatMap(Collection::stream))
                                .flatMap(answer -> Stream.of(answer.answered(), answer.verified()))
                                .filter(deed -> deed != null))
                .flatMap(Function.identity());
    }

    private static DayOffset day(Map<String, DayOffset> days, String key) {
        return Objects.requireNonNull(days.get(key), key);
    }

    private static <T> Set<String> keys(List<T> entries, Function<T, String> key) {
        var keys = new HashSet<String>();
        entries.forEach(entry ->
                assertThat(keys.add(key.apply(entry))).as(key.apply(entry)).isTrue());
        return keys;
    }

    private static List<String> named(@Nullable String... keys) {
        return Arrays.stream(keys).filter(key -> key != null).toList();
    }

    /** One thing happens before another, or on the same day. */
    private record Order(DayOffset earlier, DayOffset later, String what) {

        boolean holdsOn(LocalDate today) {
            return !later.from(today).isBefore(earlier.from(today));
        }
    }
}
