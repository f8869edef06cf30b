package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.TestPeople;
import org.plumbline.evidence.EvidenceDraft;
import org.plumbline.evidence.EvidenceId;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.evidence.IncomingFile;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.ComponentDraft;
import org.plumbline.inventory.ComponentKind;
import org.plumbline.inventory.DeploymentDraft;
import org.plumbline.inventory.DeploymentStatus;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.OwnerKind;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.SystemDeployments;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.inventory.SystemProfiles;
import org.plumbline.inventory.SystemRef;
import org.plumbline.inventory.SystemRow;
import org.plumbline.inventory.TechnicalShape;
import org.plumbline.report.AuditWorkbooks;
import org.plumbline.report.ReportScope;
import org.plumbline.risk.AcceptanceDraft;
import org.plumbline.risk.ActionDraft;
import org.plumbline.risk.RatingDraft;
import org.plumbline.risk.ResponsePlan;
import org.plumbline.risk.ResponseType;
import org.plumbline.risk.RiskAcceptances;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskBatch;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRow;
import org.plumbline.risk.RiskStatus;
import org.plumbline.risk.RiskTreatment;
import org.plumbline.risk.Stage;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentDraft;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.rmf.RmfCoverage;
import org.plumbline.scoring.Level;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.security.Relation;
import org.plumbline.security.Role;
import org.plumbline.security.SignedInPerson;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Job;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Every operation on a record, for every role, with and without limits to facilities, on one's own record, another's
 * and an archived one: what the table of permissions grants goes through, and a record out of reach answers as a
 * missing one.
 */
@PlumblineTest
class RecordsTest {

    private static final String SUBCATEGORY = "MEASURE 2.11";

    @Autowired
    AiInventory inventory;

    @Autowired
    SystemDeployments deployments;

    @Autowired
    TechnicalShape shape;

    @Autowired
    SystemProfiles profiles;

    @Autowired
    RmfAssessments assessments;

    @Autowired
    RmfCoverage coverage;

    @Autowired
    RiskRegister risks;

    @Autowired
    RiskAssessments ratings;

    @Autowired
    RiskTreatment treatment;

    @Autowired
    RiskAcceptances acceptances;

    @Autowired
    AuditWorkbooks workbooks;

    @Autowired
    EvidenceRegister evidence;

    @TempDir
    Path folder;

    @Autowired
    CurrentPerson me;

    @Autowired
    JdbcClient jdbc;

    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);

    /**
     * What they ask for no record, or for whichever the person reaches: {@link #listsHoldWhatIsWithinReach} is theirs.
     */
    private static final Set<String> WITHOUT_RECORD = Set.of(
            "AiInventory.search",
            "AiInventory.walk",
            "AiInventory.count",
            "AiInventory.directory",
            "AiInventory.named",
            "AiInventory.tags",
            "AiInventory.owners",
            "AiInventory.similarTo",
            "AiInventory.mayChange",
            "AiInventory.visibleSystems",
            "AiInventory.assess",
            "AiInventory.register",
            "AiInventory.registerDemo",
            "AiInventory.removeDemo",
            "EvidenceRegister.mayChange",
            "EvidenceRegister.mayErase",
            "EvidenceRegister.walk",
            "EvidenceRegister.removeDemo",
            "RmfAssessments.ofOrganisation",
            "RmfAssessments.ofSystems",
            "RmfAssessments.answerDemo",
            "RmfAssessments.removeDemo",
            "RiskRegister.search",
            "RiskRegister.count",
            "RiskRegister.walk",
            "RiskRegister.raiseDemo",
            "RiskRegister.removeDemo");

    private final UUID north = Ids.next();
    private final UUID south = Ids.next();
    private final SignedInPerson lead = Visitors.visitor(Role.GOVERNANCE_LEAD, Set.of());
    private List<SignedInPerson> visitors = List.of();
    private List<Target> shared = List.of();

    /**
     * A system and a risk of it.
     *
     * @param atNorth whether it is deployed where limited visitors are
     * @param owned whether the visitor answers for it
     */
    private record Target(String name, AiSystemId system, RiskId risk, UUID action, boolean atNorth, boolean owned) {

        AssessmentKey answer() {
            return AssessmentKey.ofSystem(system.value(), SUBCATEGORY);
        }
    }

    private record Operation(Permission permission, Consumer<Target> call) {}

    private enum Answer {
        OPEN,
        MISSING,
        DENIED
    }

    @BeforeEach
    void records() {
        TestOrganisation.create(jdbc);
        Map.of(north, "North", south, "South")
                .forEach((id, name) -> jdbc.sql(
                                "insert into facility (id, version, name, active, demo) values (?, 0, ?, true, false)")
                        .params(id, name)
                        .update());
        visitors = Visitors.all(Set.of(north));
        visitors.forEach(visitor -> TestPeople.person(jdbc, visitor.name(), visitor.roles()));
        Visitors.enter(lead);
        shared = List.of(
                target("one at the facility", north, null, false),
                target("one elsewhere", south, null, false),
                target("an archived one at the facility", north, null, true),
                target("an archived one elsewhere", south, null, true));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyOperationAnswersAsTheTableSays() {
        var mismatches = new ArrayList<String>();
        for (var visitor : visitors) {
            for (var target : targetsOf(visitor)) {
                operations().forEach((name, operation) -> {
                    var expected = expected(operation.permission(), visitor, target);
                    var answer = answer(visitor, operation, target);
                    if (answer != expected) {
                        mismatches.add("%s of %s for %s: %s, not %s"
                                .formatted(name, target.name(), visitor.name(), answer, expected));
                    }
                });
            }
        }
        assertThat(mismatches).isEmpty();
    }

    @Test
    void everyMethodThatTakesARecordIsTried() {
        var methods = Stream.of(
                        AiInventory.class,
                        SystemDeployments.class,
                        TechnicalShape.class,
                        RmfAssessments.class,
                        RiskRegister.class,
                        RiskAssessments.class,
                        RiskTreatment.class,
                        RiskAcceptances.class,
                        EvidenceRegister.class)
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(RecordsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        methods.removeAll(WITHOUT_RECORD);
        assertThat(operations().keySet()).containsAll(methods);
    }

    @Test
    void listsHoldWhatIsWithinReach() {
        for (var visitor : visitors) {
            var targets = targetsOf(visitor);
            Visitors.enter(visitor);
            targets.stream().filter(target -> piecesOf(target) == 0).forEach(this::pieceOf);
            if (!me.may(Permission.READ)) {
                continue;
            }
            var seen = targets.stream()
                    .filter(target -> expected(Permission.READ, visitor, target) == Answer.OPEN)
                    .toList();
            var systems = seen.stream().map(target -> target.system().value()).toList();
            var all = targets.stream().map(target -> target.system().value()).toList();
            var page = PageRequest.of(0, 100);
            assertThat(inventory.search(SystemFilter.ALL, page))
                    .as("systems of %s", visitor)
                    .extracting(SystemRow::id)
                    .filteredOn(all::contains)
                    .containsExactlyInAnyOrderElementsOf(systems);
            assertThat(inventory.walk(SystemFilter.ALL, null, 100))
                    .as("systems that %s walks through", visitor)
                    .extracting(SystemRow::id)
                    .filteredOn(all::contains)
                    .containsExactlyInAnyOrderElementsOf(systems);
            assertThat(inventory.directory("", 100))
                    .extracting("id")
                    .containsAll(systems)
                    .hasSize((int) inventory.count(SystemFilter.ALL));
            assertThat(profiles.of(all).keySet()).containsExactlyInAnyOrderElementsOf(systems);
            assertThat(assessments.ofSystems(all).keySet()).containsExactlyInAnyOrderElementsOf(systems);
            assertThat(coverage.matrix(SystemFilter.ALL, page)).hasSize((int) coverage.count(SystemFilter.ALL));
            assertThat(risks.search(RiskFilter.EVERYTHING, page))
                    .as("risks of %s", visitor)
                    .hasSize((int) risks.count(RiskFilter.EVERYTHING))
                    .extracting(RiskRow::id)
                    .filteredOn(id ->
                            targets.stream().anyMatch(target -> target.risk().equals(id)))
                    .containsExactlyInAnyOrderElementsOf(
                            seen.stream().map(Target::risk).toList());
            var walked = new ArrayList<UUID>();
            evidence.walk(line -> walked.add(line.evidence().owner().id()));
            assertThat(walked).filteredOn(all::contains).containsExactlyInAnyOrderElementsOf(systems);
            assertThat(risks.walk(RiskFilter.EVERYTHING, null, 100)).hasSize((int) risks.count(RiskFilter.EVERYTHING));
        }
    }

    @Test
    void aTagOfASystemOutOfReachIsNotSuggested() {
        Visitors.enter(lead);
        inventory.tag(Set.of(shared.getFirst().system().value()), "tag of the north");
        inventory.tag(Set.of(shared.get(1).system().value()), "tag of the south");

        Visitors.enter(Visitors.visitor(Role.AUDITOR, Set.of(north)));
        assertThat(inventory.tags("tag of", 10)).containsExactly("tag of the north");
        Visitors.enter(Visitors.visitor(Role.SYSTEM_OWNER, Set.of()));
        assertThat(inventory.tags("tag of", 10)).isEmpty();
        Visitors.enter(lead);
        assertThat(inventory.tags("tag of", 10)).containsExactly("tag of the north", "tag of the south");
    }

    private Map<String, Operation> operations() {
        var all = new LinkedHashMap<String, Operation>();
        // AI systems
        all.put("AiInventory.find", reads(target -> inventory.find(target.system())));
        all.put("AiInventory.row", reads(target -> inventory.row(target.system())));
        all.put(
                "AiInventory.idOf",
                reads(target ->
                        inventory.idOf(codeIn("ai_system", target.system().value()))));
        all.put(
                "AiInventory.requireVisible",
                reads(target -> inventory.requireVisible(target.system().value())));
        all.put("AiInventory.moves", reads(target -> inventory.moves(target.system())));
        all.put(
                "AiInventory.change",
                changes(target -> inventory.change(target.system(), null, draft("Renamed", null))));
        all.put(
                "AiInventory.moveTo",
                changes(target -> inventory.moveTo(target.system(), null, Lifecycle.IN_REVIEW, null)));
        all.put(
                "AiInventory.moveAll",
                changes(target -> inventory.moveAll(Set.of(target.system().value()), Lifecycle.IN_REVIEW, null)));
        all.put(
                "AiInventory.tag",
                changes(target -> inventory.tag(Set.of(target.system().value()), "tried")));
        all.put(
                "AiInventory.untag",
                changes(target -> inventory.untag(Set.of(target.system().value()), "tried")));
        all.put(
                "AiInventory.assignOwner",
                manages(target ->
                        inventory.assignOwner(Set.of(target.system().value()), OwnerKind.COMPLIANCE, lead.id())));
        all.put(
                "AiInventory.overrideTier",
                manages(target -> inventory.overrideTier(target.system(), null, RiskTier.HIGH, "tried")));
        all.put("AiInventory.followRules", manages(target -> inventory.followRules(target.system(), null)));
        all.put("SystemDeployments.of", reads(target -> deployments.of(target.system())));
        all.put("SystemDeployments.add", changes(target -> deployments.add(target.system(), ended(south))));
        all.put(
                "SystemDeployments.change",
                changes(target -> deployments.change(
                        asLead(() -> deployments.add(target.system(), ended(south))), null, ended(south))));
        all.put(
                "SystemDeployments.remove",
                changes(target -> deployments.remove(asLead(() -> deployments.add(target.system(), ended(south))))));
        all.put("TechnicalShape.of", reads(target -> shape.of(target.system())));
        all.put("TechnicalShape.add", changes(target -> shape.add(target.system(), component())));
        all.put(
                "TechnicalShape.change",
                changes(target ->
                        shape.change(asLead(() -> shape.add(target.system(), component())), null, component())));
        all.put(
                "TechnicalShape.remove",
                changes(target -> shape.remove(asLead(() -> shape.add(target.system(), component())))));
        // assessments
        all.put(
                "RmfAssessments.ofSystem",
                reads(target -> assessments.ofSystem(target.system().value())));
        all.put("RmfAssessments.find", reads(target -> assessments.find(target.answer())));
        all.put("RmfAssessments.history", reads(target -> assessments.history(target.answer(), 5)));
        all.put("RmfAssessments.save", changes(target -> assessments.save(target.answer(), -1, answer())));
        all.put("RmfAssessments.plan", changes(target -> assessments.plan(List.of(target.answer()), null, LATER)));
        all.put("RmfAssessments.withdrawOverride", changes(target -> assessments.withdrawOverride(target.answer(), 0)));
        all.put("RmfAssessments.verify", changes(target -> assessments.verify(target.answer(), 0)));
        // risks
        all.put("RiskRegister.find", reads(target -> risks.find(target.risk())));
        all.put(
                "RiskRegister.findByCode",
                reads(target -> risks.findByCode(codeIn("risk", target.risk().value()))));
        all.put("RiskRegister.history", reads(target -> risks.history(target.risk())));
        all.put("RiskRegister.raise", changes(target -> risks.raise(risk("Raised", target.system(), null))));
        all.put(
                "RiskRegister.change",
                changes(target -> risks.change(target.risk(), null, risk("Renamed", target.system(), null))));
        all.put(
                "RiskRegister.move",
                changes(target -> risks.move(target.risk(), null, RiskStatus.IN_TREATMENT, "tried")));
        all.put("RiskRegister.review", changes(target -> risks.review(target.risk(), null, "tried")));
        all.put(
                "RiskRegister.changeAll",
                changes(target -> risks.changeAll(Set.of(target.risk()), new RiskBatch(lead.id(), null, null, null))));
        all.put("RiskRegister.pinPriority", manages(target -> risks.pinPriority(target.risk(), null, 2, "tried")));
        all.put("RiskRegister.releasePriority", manages(target -> risks.releasePriority(target.risk(), null)));
        all.put(
                "RiskAssessments.rate",
                changes(target -> ratings.rate(
                        target.risk(), null, new RatingDraft(Stage.CURRENT, Level.LOW, Level.LOW, "tried"))));
        all.put(
                "RiskTreatment.plan",
                changes(target ->
                        treatment.plan(target.risk(), null, new ResponsePlan(ResponseType.MITIGATE, null, "tried"))));
        all.put("RiskTreatment.addAction", changes(target -> treatment.addAction(target.risk(), action())));
        all.put(
                "RiskTreatment.changeAction",
                changes(target -> treatment.changeAction(target.risk(), null, actionOf(target), action())));
        all.put(
                "RiskTreatment.completeAction",
                changes(target -> treatment.completeAction(target.risk(), actionOf(target))));
        all.put(
                "RiskTreatment.reopenAction",
                changes(target -> treatment.reopenAction(target.risk(), actionOf(target))));
        all.put(
                "RiskTreatment.removeAction",
                changes(target -> treatment.removeAction(target.risk(), actionOf(target))));
        var soon = new AcceptanceDraft(
                "tried", LocalDate.now(java.time.Clock.systemUTC()).plusDays(30));
        all.put("RiskAcceptances.request", changes(target -> acceptances.request(target.risk(), soon)));
        all.put("RiskAcceptances.readAnswers", reads(target -> acceptances.readAnswers(target.risk())));
        all.put("RiskAcceptances.withdrawRequest", changes(target -> {
            acceptances.request(target.risk(), soon);
            acceptances.withdrawRequest(target.risk(), "tried");
        }));
        all.put(
                "RiskAcceptances.approve",
                new Operation(Permission.DECIDE, target -> acceptances.approve(target.risk(), "tried")));
        all.put(
                "RiskAcceptances.decline",
                new Operation(Permission.DECIDE, target -> acceptances.decline(target.risk(), "tried")));
        all.put("RiskAcceptances.withdraw", manages(target -> acceptances.withdraw(target.risk(), "tried")));
        // evidence
        all.put("EvidenceRegister.of", reads(target -> evidence.of(owner(target))));
        all.put("EvidenceRegister.count", reads(target -> evidence.count(owner(target))));
        all.put("EvidenceRegister.find", reads(target -> evidence.find(pieceOf(target))));
        all.put("EvidenceRegister.content", reads(target -> evidence.content(fileOf(target))));
        all.put(
                "EvidenceRegister.addReference",
                changes(target -> evidence.addReference(owner(target), EvidenceDraft.titled("Report"), "Shelf 4")));
        all.put("EvidenceRegister.addFile", changes(target -> addFile(owner(target))));
        all.put(
                "EvidenceRegister.describe",
                changes(target -> evidence.describe(pieceOf(target), 0, EvidenceDraft.titled("Renamed"))));
        all.put("EvidenceRegister.withdraw", changes(target -> evidence.withdraw(pieceOf(target), "tried")));
        all.put("EvidenceRegister.erase", manages(target -> evidence.erase(fileOf(target), "tried")));
        all.put(
                "EvidenceRegister.of a risk",
                reads(target ->
                        evidence.of(new EvidenceOwner("risk", target.risk().value(), "RSK", null))));
        all.put(
                "EvidenceRegister.addReference to a risk",
                changes(target -> evidence.addReference(
                        new EvidenceOwner("risk", target.risk().value(), "RSK", null),
                        EvidenceDraft.titled("Report"),
                        "Shelf 4")));
        all.put(
                "EvidenceRegister.of an answer",
                reads(target -> evidence.of(target.answer().evidenceOwner())));
        all.put(
                "EvidenceRegister.addReference to an answer",
                changes(target -> evidence.addReference(
                        target.answer().evidenceOwner(), EvidenceDraft.titled("Report"), "Shelf 4")));
        // reports
        all.put(
                "AuditWorkbooks.write",
                reads(target -> workbooks.write(
                        new ReportScope.System(target.system().value()),
                        OutputStream.nullOutputStream(),
                        Job.UNWATCHED)));
        return all;
    }

    private static Operation reads(Consumer<Target> call) {
        return new Operation(Permission.READ, call);
    }

    private static Operation changes(Consumer<Target> call) {
        return new Operation(Permission.CONTRIBUTE, call);
    }

    private static Operation manages(Consumer<Target> call) {
        return new Operation(Permission.MANAGE, call);
    }

    /** What the table says, read without the code that the services use. */
    private static Answer expected(Permission permission, SignedInPerson visitor, Target target) {
        var held = permission.of(Visitors.role(visitor)).filter(relation -> Visitors.isHeld(relation, visitor));
        if (held.isEmpty()) {
            return Answer.DENIED;
        }
        boolean reached = target.owned()
                || (held.get() != Relation.OWN && (visitor.facilities().isEmpty() || target.atNorth()));
        return reached ? Answer.OPEN : Answer.MISSING;
    }

    private Answer answer(SignedInPerson visitor, Operation operation, Target target) {
        Visitors.enter(visitor);
        try {
            operation.call().accept(target);
            return Answer.OPEN;
        } catch (AccessDeniedException _) {
            return Answer.DENIED;
        } catch (NotFound _) {
            return Answer.MISSING;
        } catch (RuleViolation ruleOfTheRecord) {
            return Answer.OPEN;
        }
    }

    private List<Target> targetsOf(SignedInPerson visitor) {
        Visitors.enter(lead);
        return Stream.concat(
                        shared.stream(),
                        Stream.of(
                                target("their own", south, visitor.id(), false),
                                target("their own archived one", south, visitor.id(), true)))
                .toList();
    }

    private Target target(String name, UUID facility, UUID owner, boolean archived) {
        var system = inventory.register(draft(name, owner));
        deployments.add(system, ended(facility));
        var risk = risks.raise(risk(name, system, owner));
        var action = treatment.addAction(risk, action());
        if (archived) {
            inventory.moveTo(system, null, Lifecycle.RETIRED, "no longer used");
            risks.move(risk, null, RiskStatus.CLOSED, "gone with its system");
        }
        return new Target(name, system, risk, action, facility.equals(north), owner != null);
    }

    private <T> T asLead(Supplier<T> preparation) {
        var visitor = me.find().orElseThrow();
        Visitors.enter(lead);
        try {
            return preparation.get();
        } finally {
            Visitors.enter(visitor);
        }
    }

    /** One that may be used up; a closed risk takes no other than it has. */
    private UUID actionOf(Target target) {
        return asLead(() -> risks.find(target.risk()).status() == RiskStatus.CLOSED
                ? target.action()
                : treatment.addAction(target.risk(), action()));
    }

    private static EvidenceOwner owner(Target target) {
        return new EvidenceOwner(SystemRef.SUBJECT, target.system().value(), "AIS", null);
    }

    private int piecesOf(Target target) {
        return asLead(() -> evidence.count(owner(target)));
    }

    private EvidenceId pieceOf(Target target) {
        return asLead(() -> evidence.addReference(owner(target), EvidenceDraft.titled("Report"), "Shelf 4"));
    }

    private EvidenceId fileOf(Target target) {
        return asLead(() -> addFile(owner(target)));
    }

    /** Each with a content of its own, since a record takes none twice. */
    private EvidenceId addFile(EvidenceOwner owner) {
        try {
            var file = Files.writeString(folder.resolve("report.txt"), "Report " + Ids.next());
            return evidence.addFile(
                    owner, new IncomingFile("report.txt", file), EvidenceDraft.titled("Report"), null, Job.UNWATCHED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SystemDraft draft(String name, UUID owner) {
        return SystemDraft.builder(name).technicalOwner(owner).build();
    }

    private static DeploymentDraft ended(UUID facility) {
        return new DeploymentDraft(facility, null, null, DeploymentStatus.ENDED, null, null, null, null);
    }

    private static ComponentDraft component() {
        return new ComponentDraft(ComponentKind.INFERENCE_ENDPOINT, "Endpoint", null, null, null);
    }

    private static AssessmentDraft answer() {
        return new AssessmentDraft(AnswerStatus.IN_PROGRESS, 1, null, null, "tried", "", "");
    }

    private static ActionDraft action() {
        return new ActionDraft("Try", null, null);
    }

    private static RiskDraft risk(String title, AiSystemId system, UUID owner) {
        return new RiskDraft(
                title,
                "the laboratory changes its assay",
                "the score drifts unnoticed",
                "late treatment of sepsis",
                "robustness-and-drift",
                owner,
                Set.of(system.value()),
                Set.of(),
                Set.of(),
                null,
                null);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private String codeIn(String table, UUID id) {
        return jdbc.sql("select code from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
