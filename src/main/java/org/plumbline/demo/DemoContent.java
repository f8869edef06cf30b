package org.plumbline.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.intake.DataSubject;
import org.plumbline.intake.PhiExpectation;
import org.plumbline.inventory.Autonomy;
import org.plumbline.inventory.ComponentKind;
import org.plumbline.inventory.DeploymentStatus;
import org.plumbline.inventory.Exposure;
import org.plumbline.inventory.FdaStatus;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiClass;
import org.plumbline.inventory.ProtectedInput;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemUse;
import org.plumbline.risk.ResponseType;
import org.plumbline.risk.RiskStatus;
import org.plumbline.risk.Stage;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.scoring.Level;
import org.plumbline.security.Role;

/**
 * What the files in {@code resources/demo} say. Records name each other, and people, by key; lists that a file leaves
 * out are empty.
 */
record DemoContent(
        Organisation organisation,
        List<Facility> facilities,
        List<Person> people,
        List<Vendor> vendors,
        List<AiSystem> systems,
        List<Request> requests,
        List<Risk> risks,
        List<Answer> organisationAnswers,
        Map<String, List<Answer>> systemAnswers) {

    private static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The organisation. */
    record Organisation(String name, ZoneId zone) {}

    /** A facility. */
    record Facility(String key, String name, String city) {}

    /** @param account the role whose example account this is */
    record Person(
            String key,
            String name,
            String email,
            Set<Role> roles,
            @Nullable Role account) {}

    /** Who did something, and when. */
    record Deed(DayOffset on, String by) {}

    /** A vendor. */
    record Vendor(String key, String name, String website, String contact, String notes, Deed registered) {}

    /**
     * An AI system.
     *
     * @param phi its classes of protected health information; empty for none, null for not stated
     */
    record AiSystem(
            String key,
            String name,
            @Nullable String purpose,
            @Nullable String intendedUse,
            @Nullable String outOfScopeUse,
            @Nullable SystemKind kind,
            @Nullable SystemUse use,
            @Nullable Autonomy autonomy,
            @Nullable Boolean decisionSupport,
            @Nullable Set<ProtectedInput> protectedInputs,
            @Nullable Set<PhiClass> phi,
            @Nullable Boolean highImpact,
            @Nullable FdaStatus fda,
            @Nullable String fdaIdentifier,
            @Nullable Sourcing sourcing,
            @Nullable String vendor,
            @Nullable String product,
            Owners owners,
            @Nullable String unit,
            @Nullable String contact,
            @Nullable DayOffset inUseSince,
            @Nullable String outputs,
            @Nullable String data,
            Set<String> tags,
            @Nullable String notes,
            Registration registered,
            List<LifecycleMove> moves,
            @Nullable TierOverride tier,
            List<Deployment> deployments,
            List<Component> components) {

        AiSystem {
            moves = some(moves);
            deployments = some(deployments);
            components = some(components);
        }
    }

    /** Who answers for a system. */
    record Owners(
            @Nullable String clinical,
            @Nullable String technical,
            @Nullable String compliance) {}

    /** How a system came onto the inventory; proposed where no stage is given. */
    record Registration(
            DayOffset on,
            String by,
            @JsonProperty("as") @Nullable Lifecycle stage) {}

    /** A step in a system's life. */
    record LifecycleMove(
            Lifecycle to, DayOffset on, String by, @Nullable String because) {}

    /** A tier set against the rules. */
    record TierOverride(@JsonProperty("set") RiskTier tier, DayOffset on, String by, String because) {}

    /**
     * A deployment.
     *
     * @param checked when its validation was written down, if that was later than it was entered
     */
    record Deployment(
            String at,
            @Nullable String unit,
            @Nullable String release,
            DeploymentStatus status,
            @Nullable DayOffset goLive,
            @Nullable String owner,
            @Nullable String validation,
            @Nullable DayOffset checked) {}

    /** A technical component. */
    record Component(
            ComponentKind kind,
            String name,
            String description,
            Exposure exposure,
            @Nullable String note) {}

    /** An intake request. */
    record Request(
            String tool,
            @Nullable String vendor,
            String purpose,
            Set<DataSubject> about,
            PhiExpectation phi,
            String at,
            String place,
            @Nullable DayOffset wantedBy,
            Deed asked,
            @Nullable Decision decision,
            @Nullable Withdrawal withdrawn) {}

    /** The answer to a request: a system that it is joined to, or the reason why not. */
    record Decision(
            DayOffset on,
            String by,
            @Nullable String join,
            @Nullable String answer,
            @Nullable String decline) {}

    /** A request taken back. */
    record Withdrawal(DayOffset on) {}

    /** A risk; what it leaves out comes from its scenario. */
    record Risk(
            String key,
            @Nullable String scenario,
            @Nullable String title,
            @JsonProperty("if") @Nullable String cause,
            @JsonProperty("then") @Nullable String event,
            @JsonProperty("resulting") @Nullable String consequence,
            @Nullable String category,
            @Nullable Set<String> outcomes,
            List<String> systems,
            List<String> vendors,
            String owner,
            Deed raised,
            List<Rating> ratings,
            @Nullable Response response,
            List<Action> actions,
            List<StatusMove> moves,
            List<Review> reviews,
            List<Acceptance> acceptances,
            @Nullable PinnedPriority pinned) {

        Risk {
            systems = some(systems);
            vendors = some(vendors);
            ratings = some(ratings);
            actions = some(actions);
            moves = some(moves);
            reviews = some(reviews);
            acceptances = some(acceptances);
        }
    }

    /** A rating; without levels it says why the risk cannot be assessed yet. */
    record Rating(
            Stage stage,
            DayOffset on,
            String by,
            @Nullable Level likelihood,
            @Nullable Level impact,
            String why) {}

    /** A risk response, its cost in US dollars. */
    record Response(ResponseType type, @Nullable BigDecimal cost, DayOffset on, String by, String text) {}

    /** An action of a response, open where it has no day on which it was done. */
    record Action(
            @JsonProperty("do") String what,
            String owner,
            DayOffset due,
            @Nullable DayOffset done) {}

    /** A step in a risk's life. */
    record StatusMove(
            RiskStatus to,
            DayOffset on,
            String by,
            @Nullable String because) {}

    /** A review of a risk that changed nothing. */
    record Review(DayOffset on, String by, String note) {}

    /** An acceptance, waiting where nobody has decided it. */
    record Acceptance(
            String reason,
            Deed requested,
            DayOffset until,
            @Nullable Ruling approved,
            @Nullable Ruling declined) {}

    /** A decision with its reason. */
    record Ruling(DayOffset on, String by, String because) {}

    /** A priority set by hand. */
    record PinnedPriority(int priority, DayOffset on, String by, String because) {}

    /**
     * An answer to an outcome of the AI RMF.
     *
     * @param reason why it is not applicable
     * @param override why the system departs from the organisation's answer
     */
    record Answer(
            String outcome,
            AnswerStatus status,
            @Nullable Integer maturity,
            String owner,
            @Nullable DayOffset due,
            @Nullable String notes,
            @Nullable String reason,
            @Nullable String override,
            List<Evidence> evidence,
            Deed answered,
            @Nullable Deed verified) {

        Answer {
            evidence = some(evidence);
        }
    }

    /** Evidence and where it is kept. */
    record Evidence(String title, @JsonProperty("at") String reference) {}
}
