package org.plumbline.vendor;

import static org.plumbline.security.Permission.KEEP_DEMO;
import static org.plumbline.security.Permission.KEEP_ORGANISATION;
import static org.plumbline.security.Permission.READ;
import static org.plumbline.security.Permission.TAKE_PART;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.May;
import org.plumbline.shared.Change;
import org.plumbline.shared.Codes;
import org.plumbline.shared.NameLikeness;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.SearchTerm;
import org.plumbline.shared.StaleVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each vendor once, however its name is spelt. */
@Service
@May(READ)
public class VendorRegister {

    /** What the trail calls a vendor. */
    static final String SUBJECT = "vendor";

    private static final String PREFIX = "VEN";

    private final Vendors vendors;
    private final VendorList list;
    private final ObjectProvider<VendorUse> use;
    private final Codes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VendorRegister(
            Vendors vendors,
            VendorList list,
            ObjectProvider<VendorUse> use,
            Codes codes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.vendors = vendors;
        this.list = list;
        this.use = use;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /** A page of the list. Sorts by {@code name}, {@code code}, {@code website}, {@code contact}, {@code changedAt}. */
    @Transactional(readOnly = true)
    public List<VendorRow> search(VendorFilter filter, Pageable page) {
        var rows = list.page(filter, page);
        var systems = systemsUsing(rows.stream().map(VendorRow::id).toList());
        return rows.stream()
                .map(row -> new VendorRow(
                        row.id(),
                        row.code(),
                        row.name(),
                        row.website(),
                        row.contact(),
                        systems.getOrDefault(row.id(), 0L),
                        row.changedAt()))
                .toList();
    }

    @Transactional(readOnly = true)
    public long count(VendorFilter filter) {
        return list.count(filter);
    }

    @Transactional(readOnly = true)
    public VendorDetails find(VendorId id) {
        return vendor(id).details();
    }

    /** Vendors whose name or code contains the term, by name; for choosing one. */
    @Transactional(readOnly = true)
    public List<VendorRef> directory(String term, int limit) {
        return vendors.directory(new SearchTerm(term).pattern(), PageRequest.ofSize(limit));
    }

    @Transactional(readOnly = true)
    public Map<UUID, VendorRef> named(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : vendors.named(ids).stream().collect(Collectors.toMap(VendorRef::id, vendor -> vendor));
    }

    /** Vendors whose name is like this one, the likest first; shown to whoever may ask for a tool. */
    @May(TAKE_PART)
    @Transactional(readOnly = true)
    public List<SimilarVendor> similarTo(String name, int limit) {
        var sought = NameLikeness.of(name);
        var found = new ArrayList<SimilarVendor>();
        for (var vendor : vendors.all()) {
            sought.to(vendor.name()).ifPresent(likeness -> found.add(new SimilarVendor(vendor, likeness)));
        }
        return found.stream()
                .sorted(Comparator.comparing(SimilarVendor::likeness))
                .limit(limit)
                .toList();
    }

    /**
     * Puts a vendor on the register.
     *
     * @throws VendorNameTaken if it is on it already, perhaps spelt differently
     */
    @May(KEEP_ORGANISATION)
    @Transactional
    public VendorId register(VendorDraft draft) {
        return add(draft, false);
    }

    /** As {@link #register}, for the fictional vendors that {@link #removeDemo()} takes away again. */
    @May(KEEP_DEMO)
    @Transactional
    public VendorId registerDemo(VendorDraft draft) {
        return add(draft, true);
    }

    /**
     * Changes a vendor.
     *
     * @param version the version that the person read
     * @throws VendorNameTaken if another vendor has the new name
     * @throws StaleVersion if somebody else changed it since
     */
    @May(KEEP_ORGANISATION)
    @Transactional
    public void change(VendorId id, @Nullable Long version, VendorDraft draft) {
        var vendor = vendor(id);
        StaleVersion.check(vendor.ref().code(), version, vendor.version());
        requireFree(draft.name(), id.value());
        var before = vendor.draft();
        if (before.equals(draft)) {
            return;
        }
        vendor.change(draft, clock.instant());
        vendors.flush();
        events.publishEvent(Recorded.of(
                EventKind.VENDOR_CHANGED,
                vendor.subject(),
                Change.of("vendor.name", before.name(), draft.name()),
                Change.of("vendor.website", before.website(), draft.website()),
                Change.of("vendor.contact", before.contact(), draft.contact()),
                Change.of("vendor.notes", before.notes(), draft.notes())));
    }

    /**
     * The vendors with these names, registering those that are not known yet. Spellings that differ only in case,
     * spaces, punctuation or legal form are one vendor, named as it was met first.
     *
     * @return each name as it was given, to its vendor; blank names are left out
     */
    @May(KEEP_ORGANISATION)
    @Transactional
    public Map<String, UUID> findOrCreate(Collection<String> names) {
        var wanted = byName(names);
        var byKey = registered(wanted);
        var missing = missing(wanted, byKey);
        if (!missing.isEmpty()) {
            var now = clock.instant();
            var newCodes = codes.take(PREFIX, missing.size()).iterator();
            var added = new ArrayList<Vendor>();
            missing.values()
                    .forEach(
                            name -> added.add(new Vendor(newCodes.next(), VendorDraft.named(name.text()), false, now)));
            for (var vendor : vendors.saveAllAndFlush(added)) {
                byKey.put(vendor.matchName(), vendor.id());
                events.publishEvent(Recorded.of(EventKind.VENDOR_REGISTERED, vendor.subject()));
            }
        }
        var found = new LinkedHashMap<String, UUID>();
        wanted.forEach((given, name) -> found.put(given, byKey.get(name.key())));
        return found;
    }

    /** Those of the names that {@link #findOrCreate} would register, each vendor once. */
    @May(KEEP_ORGANISATION)
    @Transactional(readOnly = true)
    public List<String> unknown(Collection<String> names) {
        var wanted = byName(names);
        return missing(wanted, registered(wanted)).values().stream()
                .map(VendorName::text)
                .toList();
    }

    /** The vendors with these names, as far as they are on the register: each name as it was given, to its vendor. */
    @May(KEEP_ORGANISATION)
    @Transactional(readOnly = true)
    public Map<String, UUID> known(Collection<String> names) {
        var wanted = byName(names);
        var byKey = registered(wanted);
        var found = new LinkedHashMap<String, UUID>();
        wanted.forEach((given, name) -> {
            var vendor = byKey.get(name.key());
            if (vendor != null) {
                found.put(given, vendor);
            }
        });
        return found;
    }

    private static Map<String, VendorName> byName(Collection<String> names) {
        var wanted = new LinkedHashMap<String, VendorName>();
        for (var name : names) {
            if (!name.isBlank()) {
                wanted.put(name, VendorName.of(name));
            }
        }
        return wanted;
    }

    private Map<String, UUID> registered(Map<String, VendorName> wanted) {
        var byKey = new HashMap<String, UUID>();
        if (!wanted.isEmpty()) {
            var keys = wanted.values().stream().map(VendorName::key).collect(Collectors.toSet());
            vendors.findAllByMatchNameIn(keys).forEach(vendor -> byKey.put(vendor.matchName(), vendor.id()));
        }
        return byKey;
    }

    private static Map<String, VendorName> missing(Map<String, VendorName> wanted, Map<String, UUID> known) {
        var missing = new LinkedHashMap<String, VendorName>();
        wanted.values().stream()
                .filter(name -> !known.containsKey(name.key()))
                .forEach(name -> missing.putIfAbsent(name.key(), name));
        return missing;
    }

    /** Takes the fictional vendors away. */
    @May(KEEP_DEMO)
    @Transactional
    public int removeDemo() {
        return vendors.deleteDemo();
    }

    private VendorId add(VendorDraft draft, boolean demo) {
        requireFree(draft.name(), null);
        var vendor = vendors.saveAndFlush(new Vendor(codes.next(PREFIX), draft, demo, clock.instant()));
        events.publishEvent(Recorded.of(EventKind.VENDOR_REGISTERED, vendor.subject()));
        return new VendorId(vendor.id());
    }

    private void requireFree(String name, @Nullable UUID except) {
        vendors.findByMatchName(VendorName.of(name).key())
                .filter(other -> !other.id().equals(except))
                .ifPresent(other -> {
                    throw new VendorNameTaken(other.ref());
                });
    }

    private Map<UUID, Long> systemsUsing(Collection<UUID> ids) {
        var answer = new HashMap<UUID, Long>();
        use.forEach(
                source -> source.systemsUsing(ids).forEach((vendor, count) -> answer.merge(vendor, count, Long::sum)));
        return answer;
    }

    private Vendor vendor(VendorId id) {
        return vendors.findById(id.value()).orElseThrow(() -> new NotFound("vendor", id.value()));
    }
}
