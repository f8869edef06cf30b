package org.plumbline.demo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.risk.RiskId;
import org.plumbline.security.SignedInPerson;

/** Who and what the keys of the files stand for in one loading, and which day they count from. */
final class Cast {

    private final LocalDate today;
    private final Map<String, SignedInPerson> people;
    private final Map<String, UUID> facilities;
    private final Map<String, UUID> vendors = new HashMap<>();
    private final Map<String, AiSystemId> systems = new HashMap<>();
    private final Map<String, RiskId> risks = new HashMap<>();

    Cast(LocalDate today, Map<String, SignedInPerson> people, Map<String, UUID> facilities) {
        this.today = today;
        this.people = Map.copyOf(people);
        this.facilities = Map.copyOf(facilities);
    }

    LocalDate day(DayOffset offset) {
        return offset.from(today);
    }

    @Nullable
    LocalDate dayOrNull(@Nullable DayOffset offset) {
        return offset == null ? null : day(offset);
    }

    boolean isPast(@Nullable DayOffset offset) {
        return offset != null && !day(offset).isAfter(today);
    }

    LocalDate today() {
        return today;
    }

    SignedInPerson person(String key) {
        return known(people, key);
    }

    UUID personId(String key) {
        return person(key).id();
    }

    @Nullable
    UUID personIdOrNull(@Nullable String key) {
        return key == null ? null : personId(key);
    }

    UUID facility(String key) {
        return known(facilities, key);
    }

    void enter(String key, UUID vendor) {
        vendors.put(key, vendor);
    }

    void enter(String key, AiSystemId system) {
        systems.put(key, system);
    }

    void enter(String key, RiskId risk) {
        risks.put(key, risk);
    }

    UUID vendor(String key) {
        return known(vendors, key);
    }

    @Nullable
    UUID vendorOrNull(@Nullable String key) {
        return key == null ? null : vendor(key);
    }

    Set<UUID> vendors(Collection<String> keys) {
        return keys.stream().map(this::vendor).collect(Collectors.toSet());
    }

    AiSystemId system(String key) {
        return known(systems, key);
    }

    Set<UUID> systems(Collection<String> keys) {
        return keys.stream().map(key -> system(key).value()).collect(Collectors.toSet());
    }

    RiskId risk(String key) {
        return known(risks, key);
    }

    private static <T> T known(Map<String, T> entries, String key) {
        var entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("the demo data name " + key + " before it is there");
        }
        return entry;
    }
}
