package org.plumbline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.AbstractStreamResource;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.util.XMLHelper;
import org.junit.jupiter.api.Test;
import org.plumbline.components.Download;
import org.plumbline.components.FileDrop;
import org.plumbline.security.May;
import org.plumbline.shared.Json;
import org.plumbline.shared.Xml;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the house (docs/architecture.md). */
@AnalyzeClasses(packagesOf = PlumblineApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule viewsLiveInUiPackages = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..shell..", "..components..", "..web..")
            .and()
            .doNotHaveFullyQualifiedName(PlumblineApplication.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule viewsArePackagePrivate =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule viewsStateWhoMayOpenThem = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(May.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    static final ArchRule servicesStateWhoMayUseThem =
            classes().that().areAnnotatedWith(Service.class).should(carryAnAuthorizationRule());

    @ArchTest
    static final ArchRule entitiesArePackagePrivate =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesArePackagePrivate =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule scoringIsPure = noClasses()
            .that()
            .resideInAPackage("..scoring..")
            .and()
            .doNotHaveSimpleName("package-info") // which declares the module
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "tools.jackson..", "com.vaadin..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Instant.class); // dates come in as values: the age of evidence counts

    @ArchTest
    static final ArchRule filesLeaveByDownloadAlone = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Download.class.getName())
            .and(not(belongToAnyOf(FileDrop.class))) // the other way
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DownloadEvent.class)
            .orShould()
            .beAssignableTo(ElementRequestHandler.class)
            .orShould()
            .callMethodWhere(target(owner(equivalentTo(DownloadHandler.class))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(AbstractStreamResource.class)
            .because("it writes who takes what along");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

    /** The trail reads its own lines, whose bytes its hashes hold to. */
    @ArchTest
    static final ArchRule jsonIsReadInOneWay = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Json.class.getName())
            .and()
            .resideOutsideOfPackage("..audit..")
            .should()
            .callMethodWhere(target(owner(assignableTo(TokenStreamFactory.class)))
                    .and(target(nameMatching("builder|builderWithJackson2Defaults"))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(JsonMapper.class))).and(target(nameMatching("builder|shared"))))
            .orShould()
            .callConstructorWhere(target(owner(assignableTo(JsonMapper.class))));

    @ArchTest
    static final ArchRule xmlIsReadInOneWay = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Xml.class.getName())
            .should()
            .callMethodWhere(target(owner(resideInAPackage("javax.xml.."))).and(target(nameMatching("new.*"))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(XMLHelper.class, DocumentHelper.class);

    /** So every text in them passes the guard against formulas. */
    @ArchTest
    static final ArchRule tablesAreWrittenAndReadInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..shared.sheet..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "de.siegmar.fastcsv.writer..");

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(PlumblineApplication.class).verify();
    }

    private static ArchCondition<JavaClass> carryAnAuthorizationRule() {
        return new ArchCondition<>("carry an authorization rule on the class") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                boolean ruled =
                        service.isAnnotatedWith(PreAuthorize.class) || service.isMetaAnnotatedWith(PreAuthorize.class);
                events.add(new SimpleConditionEvent(service, ruled, service.getName() + " states no rule"));
            }
        };
    }
}
