package org.plumbline.inventory;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of systems is narrowed to. Everything is optional; conditions of different fields all hold, values of one
 * field are alternatives.
 *
 * @param term every word of it occurs in code, name, product, vendor, organisation, unit, contact or external id
 * @param notAssessed also those without a tier, beside the chosen tiers
 * @param facilities deployed in one of them
 * @param owners clinical, technical or compliance owner
 * @param withoutOwner also those that nobody answers for, beside those of the chosen owners
 */
public record SystemFilter(
        String term,
        Set<Lifecycle> lifecycles,
        Set<SystemKind> kinds,
        Set<RiskTier> tiers,
        boolean notAssessed,
        Set<SystemUse> uses,
        Set<PhiUse> phi,
        Set<Sourcing> sourcing,
        Set<UUID> facilities,
        Set<UUID> vendors,
        Set<UUID> owners,
        boolean withoutOwner,
        Set<String> tags,
        @Nullable String organisation,
        @Nullable String unit) {

    public static final SystemFilter ALL = new SystemFilter(
            "", Set.of(), Set.of(), Set.of(), false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false,
            Set.of(), null, null);

    public SystemFilter {
        lifecycles = Set.copyOf(lifecycles);
        kinds = Set.copyOf(kinds);
        tiers = Set.copyOf(tiers);
        uses = Set.copyOf(uses);
        phi = Set.copyOf(phi);
        sourcing = Set.copyOf(sourcing);
        facilities = Set.copyOf(facilities);
        vendors = Set.copyOf(vendors);
        owners = Set.copyOf(owners);
        tags = Set.copyOf(tags);
    }

    public SystemFilter withTerm(String term) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withLifecycles(Set<Lifecycle> lifecycles) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withKinds(Set<SystemKind> kinds) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withTiers(Set<RiskTier> tiers) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withNotAssessed(boolean notAssessed) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withUses(Set<SystemUse> uses) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withPhi(Set<PhiUse> phi) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withSourcing(Set<Sourcing> sourcing) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withFacilities(Set<UUID> facilities) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withVendors(Set<UUID> vendors) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withOwners(Set<UUID> owners) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withWithoutOwner(boolean withoutOwner) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withTags(Set<String> tags) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withOrganisation(@Nullable String organisation) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withUnit(@Nullable String unit) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facilities,
                vendors,
                owners,
                withoutOwner,
                tags,
                organisation,
                unit);
    }

    public SystemFilter withFacility(UUID facility) {
        return withFacilities(Set.of(facility));
    }

    public SystemFilter withVendor(UUID vendor) {
        return withVendors(Set.of(vendor));
    }

    public SystemFilter withOwner(UUID owner) {
        return withOwners(Set.of(owner));
    }

    public SystemFilter withTag(String tag) {
        return withTags(Set.of(tag));
    }
}
