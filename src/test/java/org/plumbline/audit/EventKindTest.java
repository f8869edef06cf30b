package org.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Whatever changes something tells the trail, and whatever the trail is told has words. */
class EventKindTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(PlumblineApplication.class);

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vaadin-i18n.translations");

    /** What older versions told; their chains still hold it. */
    private static final Set<EventKind> OF_OLD = Set.of(EventKind.RMF_EVIDENCE_ADDED, EventKind.RMF_EVIDENCE_REMOVED);

    /** What changes the database and is told by somebody else, or is no fact about the organisation. */
    private static final Map<String, String> TOLD_ELSEWHERE = Map.ofEntries(
            Map.entry("EvidenceRegister.removeDemo", "DemoData.remove tells of the whole"),
            Map.entry("RiskRegister.removeDemo", "DemoData.remove tells of the whole"),
            Map.entry("RmfAssessments.removeDemo", "DemoData.remove tells of the whole"),
            Map.entry("Intake.removeDemo", "DemoData.remove tells of the whole"),
            Map.entry("AiInventory.removeDemo", "DemoData.remove tells of the whole"),
            Map.entry("VendorRegister.removeDemo", "DemoData.remove tells of the whole"),
            Map.entry("ActivityLog.removeDemo", "DemoData.remove tells of the whole"),
            Map.entry("DemoAccounts.remove", "DemoData.remove tells of the whole"),
            Map.entry("DemoAccounts.found", "DemoData.load tells of the whole"),
            Map.entry("DemoAccounts.addFacility", "DemoData.load tells of the whole"),
            Map.entry("DemoAccounts.addPeople", "DemoData.load tells of the whole"),
            Map.entry("Intake.readAnswer", "that somebody read the news is theirs alone"),
            Map.entry("RiskAcceptances.readAnswers", "that somebody read the news is theirs alone"),
            Map.entry("AccountLinks.issue", "People tells whom the link is for"),
            Map.entry("AccountLinks.removeAuthenticator", "People.resetAuthenticator tells of it"),
            Map.entry("Authenticators.accept", "that somebody comes in, or is turned away, is told as such"),
            Map.entry("RelyingParty.accept", "that somebody comes in, or is turned away, is told as such"),
            Map.entry("SignInThrottle.admits", "that somebody is turned away is told as such"),
            Map.entry("SignInThrottle.admitsKeyFrom", "a wrong key belongs to nobody; the answer says so"),
            Map.entry("SignInThrottle.right", "that somebody comes in is told as such"),
            Map.entry("SignInThrottle.forget", "old counts are no fact about the organisation"),
            Map.entry("DemoAccounts.newPasswords", "only of fictional people, at each start, before anybody is in"));

    @Test
    void everyKindHasASentenceAndAName() {
        var ids = Arrays.stream(EventKind.values()).map(EventKind::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(keysAfter("activity.")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(keysAfter("event-kind.")).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void everySentenceNamesSomebodyOrSomething() {
        assertThat(EventKind.values())
                .allSatisfy(kind ->
                        assertThat(WORDS.getString("activity." + kind.id())).containsPattern("\\{[012]}"));
    }

    @Test
    void everyKindIsPublished() {
        var asked = CODE.stream()
                .filter(type -> !type.isEquivalentTo(EventKind.class))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(EventKind.class))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(EventKind.values())
                        .filter(kind -> !OF_OLD.contains(kind))
                        .map(Enum::name))
                .allSatisfy(kind -> assertThat(asked).contains(kind));
    }

    /**
     * Something changes where a bean opens a transaction that may write. It must be able to reach, through whatever it
     * calls, somebody who publishes what happened.
     */
    @Test
    void whateverChangesSomethingTellsTheTrail() {
        var silent = CODE.stream()
                .filter(type -> type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(EventKindTest::opensATransactionThatWrites)
                .filter(method -> !reachesTheTrail(method))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(silent).containsExactlyInAnyOrderElementsOf(TOLD_ELSEWHERE.keySet());
    }

    private static boolean opensATransactionThatWrites(JavaMethod method) {
        boolean own = method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(TransactionOperations.class));
        return own
                || !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && transaction(method)
                                .filter(declared ->
                                        !declared.readOnly() && declared.propagation() != Propagation.MANDATORY)
                                .isPresent();
    }

    private static Optional<Transactional> transaction(JavaMethod method) {
        return Stream.of(
                        method.tryGetAnnotationOfType(Transactional.class),
                        method.getOwner().tryGetAnnotationOfType(Transactional.class))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean reachesTheTrail(JavaMethod method) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>(Set.of(method));
        while (!next.isEmpty()) {
            var unit = next.pop();
            if (tells(unit)) {
                return true;
            }
            if (seen.add(unit)) {
                Stream.concat(unit.getCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                        .flatMap(EventKindTest::called)
                        .forEach(next::push);
            }
        }
        return false;
    }

    /** Publishes a fact, or writes into the chain of those who come and go. */
    private static boolean tells(JavaCodeUnit unit) {
        var calls = unit.getCallsFromSelf();
        boolean publishes =
                calls.stream().anyMatch(call -> call.getTargetOwner().isAssignableTo(ApplicationEventPublisher.class));
        boolean hasAFact = calls.stream()
                .anyMatch(call -> call.getTarget().getRawReturnType().isEquivalentTo(Recorded.class));
        boolean appends = calls.stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(ChainStore.class));
        boolean namesTheChain = unit.getFieldAccesses().stream()
                .anyMatch(access -> access.getTarget().getName().equals(Chain.ACCESS.name()));
        return publishes && hasAFact || appends && namesTheChain;
    }

    /** The code of ours that an access may run: what it names, and what overrides that. */
    private static Stream<JavaCodeUnit> called(JavaCodeUnitAccess<?> access) {
        var target = access.getTarget();
        return Stream.concat(Stream.of(access.getTargetOwner()), access.getTargetOwner().getAllSubclasses().stream())
                .filter(type -> type.getPackageName().startsWith("org.plumbline"))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName())
                        && unit.getRawParameterTypes().equals(target.getRawParameterTypes()));
    }

    private static Set<String> keysAfter(String prefix) {
        return WORDS.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}
