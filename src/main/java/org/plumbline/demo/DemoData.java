package org.plumbline.demo;

import static org.plumbline.security.Permission.KEEP_DEMO;
import static org.plumbline.security.Permission.TAKE_PART;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.audit.ActivityLog;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.intake.Intake;
import org.plumbline.inventory.AiInventory;
import org.plumbline.risk.RiskRegister;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.DemoAccounts;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.PersonDraft;
import org.plumbline.security.SignedInPerson;
import org.plumbline.shared.Change;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Job;
import org.plumbline.shared.Subject;
import org.plumbline.vendor.VendorRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Loads the fictional health system onto an empty inventory, and takes it away again. */
@Service
@May(KEEP_DEMO)
public class DemoData {

    /** Read when it is needed first: most servers never load it. */
    private final SingletonSupplier<DemoContent> content = SingletonSupplier.of(() -> new DemoContentReader().read());

    private final InventoryChapter inventoryChapter;
    private final IntakeChapter intakeChapter;
    private final RmfChapter rmfChapter;
    private final RiskChapter riskChapter;
    private final AiInventory inventory;
    private final VendorRegister vendors;
    private final Intake intake;
    private final RmfAssessments assessments;
    private final RiskRegister risks;
    private final EvidenceRegister evidence;
    private final DemoAccounts accounts;
    private final OurOrganisation organisation;
    private final ActivityLog activity;
    private final CurrentPerson me;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DemoData(
            InventoryChapter inventoryChapter,
            IntakeChapter intakeChapter,
            RmfChapter rmfChapter,
            RiskChapter riskChapter,
            AiInventory inventory,
            VendorRegister vendors,
            Intake intake,
            RmfAssessments assessments,
            RiskRegister risks,
            EvidenceRegister evidence,
            DemoAccounts accounts,
            OurOrganisation organisation,
            ActivityLog activity,
            CurrentPerson me,
            EntityManager entities,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.inventoryChapter = inventoryChapter;
        this.intakeChapter = intakeChapter;
        this.rmfChapter = rmfChapter;
        this.riskChapter = riskChapter;
        this.inventory = inventory;
        this.vendors = vendors;
        this.intake = intake;
        this.assessments = assessments;
        this.risks = risks;
        this.evidence = evidence;
        this.accounts = accounts;
        this.organisation = organisation;
        this.activity = activity;
        this.me = me;
        this.entities = entities;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whether demo data are here; everyone is told, so that nobody takes them for real. */
    @May(TAKE_PART)
    @Transactional(readOnly = true)
    public boolean isLoaded() {
        return !census().isEmpty();
    }

    /** Whether there is no AI system yet, fictional or real. */
    @May(TAKE_PART)
    @Transactional(readOnly = true)
    public boolean isInventoryEmpty() {
        return systems() == 0;
    }

    /** How much demo data is here. */
    @May(TAKE_PART)
    @Transactional(readOnly = true)
    public DemoCensus census() {
        return new DemoCensus(
                fictional("ai_system"),
                fictional("risk"),
                fictional("assessment"),
                fictional("vendor"),
                fictional("intake_request"),
                fictional("person"),
                fictional("facility"));
    }

    /**
     * Loads the demo data, all or none, as if their people had entered them over the last year.
     *
     * @throws DemoLoaded if they are here already
     * @throws InventoryInUse if there are AI systems
     */
    @Transactional
    public void load(Job.Steps steps) {
        if (isLoaded()) {
            throw new DemoLoaded();
        }
        if (!isInventoryEmpty()) {
            throw new InventoryInUse(systems());
        }
        var content = content();
        var home = content.organisation();
        accounts.found(home.name(), home.zone());
        var profile = organisation.profile();
        var cast = new Cast(organisation.today(), people(content), facilities(content));
        var plot = new Plot(cast);
        inventoryChapter.addVendors(content, cast, plot);
        inventoryChapter.addSystems(content, cast, plot);
        intakeChapter.addRequests(content, cast, plot);
        riskChapter.addRisks(content, cast, plot);
        rmfChapter.addAnswers(content, cast, plot);
        plot.tell(profile.zone(), this::writeAndForget, steps);
        events.publishEvent(Recorded.of(EventKind.DEMO_LOADED, subject()));
    }

    /**
     * Takes the demo data away, with everything that hangs on them and their lines in the trail. Records that people
     * added themselves stay; where they name a fictional system or vendor, the link goes.
     */
    @Transactional
    public DemoRemoval remove() {
        return me.find().map(person -> Acting.asLead(person, this::takeAway)).orElseGet(this::takeAway);
    }

    /** The example accounts, one for each role. */
    List<DemoContent.Person> exampleAccounts() {
        return content().people().stream()
                .filter(person -> person.account() != null)
                .toList();
    }

    private DemoRemoval takeAway() {
        var before = census();
        evidence.removeDemo(activity.fiction());
        risks.removeDemo();
        assessments.removeDemo();
        intake.removeDemo();
        inventory.removeDemo();
        vendors.removeDemo();
        activity.removeDemo();
        var gone = accounts.remove();
        entities.flush();
        var removed = new DemoCensus(
                before.systems(),
                before.risks(),
                before.answers(),
                before.vendors(),
                before.requests(),
                gone.people(),
                gone.facilities());
        events.publishEvent(Recorded.of(
                EventKind.DEMO_REMOVED,
                subject(),
                Change.of("demo.systems", removed.systems(), 0),
                Change.of("demo.risks", removed.risks(), 0),
                Change.of("demo.answers", removed.answers(), 0),
                Change.of("demo.vendors", removed.vendors(), 0),
                Change.of("demo.requests", removed.requests(), 0),
                Change.of("demo.people", removed.people(), 0),
                Change.of("demo.facilities", removed.facilities(), 0)));
        return new DemoRemoval(removed, gone.peopleKept(), gone.facilitiesKept());
    }

    private Map<String, SignedInPerson> people(DemoContent content) {
        var ids = accounts.addPeople(content.people().stream()
                .map(person -> new PersonDraft(person.name(), person.email(), person.roles()))
                .toList());
        var people = new HashMap<String, SignedInPerson>();
        content.people()
                .forEach(person -> people.put(
                        person.key(),
                        new SignedInPerson(
                                Objects.requireNonNull(ids.get(person.email())),
                                person.email(),
                                person.name(),
                                person.roles())));
        return people;
    }

    private Map<String, UUID> facilities(DemoContent content) {
        var facilities = new HashMap<String, UUID>();
        content.facilities()
                .forEach(facility ->
                        facilities.put(facility.key(), accounts.addFacility(facility.name(), facility.city())));
        return facilities;
    }

    private Subject subject() {
        var name = content().organisation().name();
        return new Subject("demo", Ids.next(), name, name);
    }

    /** Without forgetting, each scene would look through the records of all those before it. */
    private void writeAndForget() {
        entities.flush();
        entities.clear();
    }

    private DemoContent content() {
        return content.obtain();
    }

    private long systems() {
        return jdbc.sql("select count(*) from ai_system").query(Long.class).single();
    }

    private long fictional(String table) {
        return jdbc.sql("select count(*) from " + table + " where demo")
                .query(Long.class)
                .single();
    }
}
