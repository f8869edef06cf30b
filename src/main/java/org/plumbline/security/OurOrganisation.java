package org.plumbline.security;

import static org.plumbline.security.Permission.ADMINISTER;
import static org.plumbline.security.Permission.TAKE_PART;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Our organisation, its facilities, and what day it is there. */
@Service
@May(TAKE_PART)
public class OurOrganisation {

    private final Organisations organisations;
    private final Facilities facilities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OurOrganisation(Organisations organisations, Facilities facilities, ApplicationEventPublisher events, Clock clock) {
        this.organisations = organisations;
        this.facilities = facilities;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public OrganisationProfile profile() {
        return organisation().profile();
    }

    /** Today, where the organisation is: due dates and expiries are counted from it. */
    @PreAuthorize("permitAll()") // work on a schedule counts days too, and nobody is signed in there
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The time zone of the organisation; that of the world before there is one. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public ZoneId zone() {
        return organisations.findAll().stream()
                .findFirst()
                .map(organisation -> organisation.profile().zone())
                .orElse(ZoneOffset.UTC);
    }

    @May(ADMINISTER)
    @Transactional
    public void change(String name, ZoneId zone) {
        var organisation = organisation();
        var before = organisation.profile();
        var after = new OrganisationProfile(name, zone, before.demo());
        organisation.change(after.name(), zone);
        events.publishEvent(Recorded.of(
                EventKind.ORGANISATION_CHANGED,
                organisation.subject(),
                Change.of("organisation.name", before.name(), after.name()),
                Change.of("organisation.zone", before.zone(), zone)));
    }

    /** All facilities by name, closed ones too. */
    @Transactional(readOnly = true)
    public List<FacilityRow> facilities() {
        return facilities.findAllByOrderByNameAscIdAsc().stream()
                .map(Facility::row)
                .toList();
    }

    @May(ADMINISTER)
    @Transactional
    public UUID addFacility(String name, @Nullable String city) {
        requireFree(name);
        var facility = facilities.save(new Facility(name.strip(), city, false));
        events.publishEvent(Recorded.of(EventKind.FACILITY_ADDED, facility.subject()));
        return facility.row().id();
    }

    @May(ADMINISTER)
    @Transactional
    public void changeFacility(UUID id, long version, String name, @Nullable String city, boolean active) {
        var facility = facilities.findById(id).orElseThrow(() -> new NotFound("facility", id));
        var before = facility.row();
        StaleVersion.check(before.name(), version, before.version());
        if (!before.name().equalsIgnoreCase(name.strip())) {
            requireFree(name);
        }
        facility.change(name.strip(), city, active);
        events.publishEvent(Recorded.of(
                EventKind.FACILITY_CHANGED,
                facility.subject(),
                Change.of("facility.name", before.name(), name.strip()),
                Change.of("facility.city", before.city(), city),
                Change.of("facility.active", before.active(), active)));
    }

    private void requireFree(String name) {
        if (facilities.existsByNameIgnoreCase(name.strip())) {
            throw new FacilityNameTaken(name.strip());
        }
    }

    private Organisation organisation() {
        return organisations.findAll().stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("organisation", "of this installation"));
    }
}
