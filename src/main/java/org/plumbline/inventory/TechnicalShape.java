package org.plumbline.inventory;

import static org.plumbline.security.Permission.CONTRIBUTE;
import static org.plumbline.security.Permission.READ;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.May;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a system is made of: data aggregation layers, inference endpoints and MLOps pipelines, and from where each
 * can be reached.
 */
@Service
@May(READ)
public class TechnicalShape {

    private final SystemComponents components;
    private final SystemAccess access;
    private final ApplicationEventPublisher events;

    TechnicalShape(SystemComponents components, SystemAccess access, ApplicationEventPublisher events) {
        this.components = components;
        this.access = access;
        this.events = events;
    }

    /** The components of a system, by kind and name. */
    @Transactional(readOnly = true)
    public List<ComponentRow> of(AiSystemId system) {
        access.visible(system.value());
        return components.findAllBySystemIdOrderByKindAscNameAscIdAsc(system.value()).stream()
                .map(SystemComponent::row)
                .toList();
    }

    @May(CONTRIBUTE)
    @Transactional
    public UUID add(AiSystemId id, ComponentDraft draft) {
        var system = access.changeable(id.value());
        var component = components.saveAndFlush(new SystemComponent(id.value(), draft));
        publish(EventKind.SYSTEM_COMPONENT_ADDED, system, null, draft);
        return component.id();
    }

    @May(CONTRIBUTE)
    @Transactional
    public void change(UUID id, @Nullable Long version, ComponentDraft draft) {
        var component = component(id);
        var system = access.changeable(component.systemId());
        StaleVersion.check(system.code(), version, component.version());
        var before = component.draft();
        if (!before.equals(draft)) {
            component.change(draft);
            components.flush();
            publish(EventKind.SYSTEM_COMPONENT_CHANGED, system, before, draft);
        }
    }

    @May(CONTRIBUTE)
    @Transactional
    public void remove(UUID id) {
        var component = component(id);
        var system = access.changeable(component.systemId());
        var before = component.draft();
        components.delete(component);
        components.flush();
        publish(EventKind.SYSTEM_COMPONENT_REMOVED, system, before, null);
    }

    private void publish(
            EventKind kind, AiSystem system, @Nullable ComponentDraft before, @Nullable ComponentDraft after) {
        events.publishEvent(Recorded.of(
                kind,
                system.subject(),
                Change.of(
                        "inventory.component.kind",
                        before == null ? null : before.kind(),
                        after == null ? null : after.kind()),
                Change.of(
                        "inventory.component.name",
                        before == null ? null : before.name(),
                        after == null ? null : after.name()),
                Change.of(
                        "inventory.component.description",
                        before == null ? null : before.description(),
                        after == null ? null : after.description()),
                Change.of(
                        "inventory.component.exposure",
                        before == null ? null : before.exposure(),
                        after == null ? null : after.exposure()),
                Change.of(
                        "inventory.component.note",
                        before == null ? null : before.note(),
                        after == null ? null : after.note())));
    }

    private SystemComponent component(UUID id) {
        return components.findById(id).orElseThrow(() -> new NotFound("component", id));
    }
}
