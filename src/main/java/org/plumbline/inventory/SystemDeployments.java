package org.plumbline.inventory;

import static org.plumbline.security.Permission.CONTRIBUTE;
import static org.plumbline.security.Permission.READ;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.FacilityRow;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where each system runs. Who sees a system sees its deployments, and who may change it may change them. */
@Service
@May(READ)
public class SystemDeployments {

    private final Deployments deployments;
    private final SystemAccess access;
    private final OurOrganisation organisation;
    private final People people;
    private final ApplicationEventPublisher events;

    SystemDeployments(
            Deployments deployments,
            SystemAccess access,
            OurOrganisation organisation,
            People people,
            ApplicationEventPublisher events) {
        this.deployments = deployments;
        this.access = access;
        this.organisation = organisation;
        this.people = people;
        this.events = events;
    }

    /** The deployments of a system, the oldest first. */
    @Transactional(readOnly = true)
    public List<DeploymentRow> of(AiSystemId system) {
        access.visible(system.value());
        var found = deployments.findAllBySystemIdOrderByGoLiveAscIdAsc(system.value());
        var names = facilityNames();
        var owners = people.named(found.stream()
                .map(deployment -> deployment.draft().localOwner())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(deployment -> row(deployment, names, owners)).toList();
    }

    /**
     * Adds a place where the system runs or shall run.
     *
     * @throws SystemIsRetired if it shall run although the system is retired
     */
    @May(CONTRIBUTE)
    @Transactional
    public UUID add(AiSystemId id, DeploymentDraft draft) {
        var system = access.changeable(id.value());
        requireNotRetired(system, draft);
        var deployment = deployments.saveAndFlush(new Deployment(id.value(), draft));
        publish(EventKind.SYSTEM_DEPLOYMENT_ADDED, system, null, draft);
        return deployment.id();
    }

    /**
     * Changes a deployment.
     *
     * @throws SystemIsRetired if it shall run although the system is retired
     */
    @May(CONTRIBUTE)
    @Transactional
    public void change(UUID id, @Nullable Long version, DeploymentDraft draft) {
        var deployment = deployment(id);
        var system = access.changeable(deployment.systemId());
        StaleVersion.check(system.code(), version, deployment.version());
        requireNotRetired(system, draft);
        var before = deployment.draft();
        if (!before.equals(draft)) {
            deployment.change(draft);
            deployments.flush();
            publish(EventKind.SYSTEM_DEPLOYMENT_CHANGED, system, before, draft);
        }
    }

    /** Takes away a deployment that was entered by mistake; one that is over is ended instead. */
    @May(CONTRIBUTE)
    @Transactional
    public void remove(UUID id) {
        var deployment = deployment(id);
        var system = access.changeable(deployment.systemId());
        var before = deployment.draft();
        deployments.delete(deployment);
        deployments.flush();
        publish(EventKind.SYSTEM_DEPLOYMENT_REMOVED, system, before, null);
    }

    private static void requireNotRetired(AiSystem system, DeploymentDraft draft) {
        if (system.lifecycle() == Lifecycle.RETIRED && draft.status() != DeploymentStatus.ENDED) {
            throw new SystemIsRetired(system.code());
        }
    }

    private void publish(
            EventKind kind, AiSystem system, @Nullable DeploymentDraft before, @Nullable DeploymentDraft after) {
        var names = facilityNames();
        events.publishEvent(Recorded.of(
                kind,
                system.subject(),
                Change.of("inventory.deployment.facility", facility(before, names), facility(after, names)),
                Change.of(
                        "inventory.deployment.unit",
                        before == null ? null : before.unit(),
                        after == null ? null : after.unit()),
                Change.of(
                        "inventory.deployment.release",
                        before == null ? null : before.release(),
                        after == null ? null : after.release()),
                Change.of(
                        "inventory.deployment.status",
                        before == null ? null : before.status(),
                        after == null ? null : after.status()),
                Change.of(
                        "inventory.deployment.go-live",
                        before == null ? null : before.goLive(),
                        after == null ? null : after.goLive()),
                Change.of(
                        "inventory.deployment.ends-on",
                        before == null ? null : before.endsOn(),
                        after == null ? null : after.endsOn()),
                Change.of("inventory.deployment.local-owner", owner(before), owner(after)),
                Change.of(
                        "inventory.deployment.local-validation",
                        before == null ? null : before.localValidation(),
                        after == null ? null : after.localValidation())));
    }

    private @Nullable String owner(@Nullable DeploymentDraft draft) {
        if (draft == null || draft.localOwner() == null) {
            return null;
        }
        var person = people.named(List.of(draft.localOwner())).get(draft.localOwner());
        return person == null ? null : person.name();
    }

    private static @Nullable String facility(@Nullable DeploymentDraft draft, Map<UUID, String> names) {
        return draft == null || draft.facility() == null ? null : names.get(draft.facility());
    }

    private Map<UUID, String> facilityNames() {
        return organisation.facilities().stream().collect(Collectors.toMap(FacilityRow::id, FacilityRow::name));
    }

    private static DeploymentRow row(Deployment deployment, Map<UUID, String> facilities, Map<UUID, PersonRef> owners) {
        var draft = deployment.draft();
        return new DeploymentRow(
                deployment.id(),
                deployment.version(),
                deployment.systemId(),
                draft,
                draft.facility() == null ? null : facilities.get(draft.facility()),
                draft.localOwner() == null ? null : owners.get(draft.localOwner()));
    }

    private Deployment deployment(UUID id) {
        return deployments.findById(id).orElseThrow(() -> new NotFound("deployment", id));
    }
}
