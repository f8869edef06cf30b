package org.plumbline.risk;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemRef;
import org.plumbline.security.People;
import org.plumbline.shared.Change;
import org.plumbline.vendor.VendorRef;
import org.plumbline.vendor.VendorRegister;
import org.springframework.stereotype.Component;

/** Says what changed about a risk as people read it: with names, not with ids. */
@Component
class RiskTrail {

    private final Catalogue catalogue;
    private final AiInventory inventory;
    private final VendorRegister vendors;
    private final People people;

    RiskTrail(Catalogue catalogue, AiInventory inventory, VendorRegister vendors, People people) {
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.vendors = vendors;
        this.people = people;
    }

    /** What differs between two descriptions; nothing where they are the same. */
    Change[] changes(RiskDraft before, RiskDraft after) {
        if (before.equals(after)) {
            return new Change[0];
        }
        return Stream.of(
                        Change.of("risk.title", before.title(), after.title()),
                        Change.of("risk.cause", before.cause(), after.cause()),
                        Change.of("risk.event", before.event(), after.event()),
                        Change.of("risk.consequence", before.consequence(), after.consequence()),
                        Change.of("risk.category", category(before.category()), category(after.category())),
                        Change.of("risk.owner", person(before.owner()), person(after.owner())),
                        links("risk.systems", before.systems(), after.systems(), inventory::named, SystemRef::code),
                        links("risk.vendors", before.vendors(), after.vendors(), vendors::named, VendorRef::name),
                        Change.of(
                                "risk.subcategories",
                                joined(before.subcategories().stream()),
                                joined(after.subcategories().stream())),
                        Change.of("risk.review-on", words(before), words(after)))
                .filter(Change::isReal)
                .toArray(Change[]::new);
    }

    @Nullable
    String person(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        var found = people.named(java.util.List.of(id)).get(id);
        return found == null ? null : found.name();
    }

    private String category(String id) {
        return catalogue.riskCategory(id).map(RiskCategory::title).orElse(id);
    }

    private static @Nullable String words(RiskDraft draft) {
        return draft.reviewOn() == null ? null : Words.of(draft.reviewOn());
    }

    private static <T> Change links(
            String field,
            Collection<UUID> before,
            Collection<UUID> after,
            Function<Collection<UUID>, Map<UUID, T>> named,
            Function<T, String> name) {
        if (before.equals(after)) {
            return Change.of(field, null, null);
        }
        return Change.of(field, names(named.apply(before), name), names(named.apply(after), name));
    }

    private static <T> String names(Map<UUID, T> found, Function<T, String> name) {
        return joined(found.values().stream().filter(Objects::nonNull).map(name));
    }

    private static String joined(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(", "));
    }
}
