package org.plumbline.inventory;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of systems is narrowed to. Everything is optional; conditions of different fields all hold, values of one
 * field are alternatives.
 *
 * @param term every word of it occurs in code, name, product, vendor, organisation, unit or external id
 * @param notAssessed also those without a tier, beside the chosen tiers
 * @param facility deployed there
 * @param owner clinical, technical or compliance owner
 * @param withoutOwner only those that nobody answers for
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
        @Nullable UUID facility,
        @Nullable UUID vendor,
        @Nullable UUID owner,
        boolean withoutOwner,
        @Nullable String tag,
        @Nullable String organisation,
        @Nullable String unit) {

    public static final SystemFilter ALL = new SystemFilter(
            "", Set.of(), Set.of(), Set.of(), false, Set.of(), Set.of(), Set.of(), null, null, null, false, null, null,
            null);

    public SystemFilter {
        lifecycles = Set.copyOf(lifecycles);
        kinds = Set.copyOf(kinds);
        tiers = Set.copyOf(tiers);
        uses = Set.copyOf(uses);
        phi = Set.copyOf(phi);
        sourcing = Set.copyOf(sourcing);
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
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
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
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
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
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
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
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
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
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
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
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
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
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
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
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
                organisation,
                unit);
    }

    public SystemFilter withFacility(@Nullable UUID facility) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
                organisation,
                unit);
    }

    public SystemFilter withVendor(@Nullable UUID vendor) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
                organisation,
                unit);
    }

    public SystemFilter withOwner(@Nullable UUID owner) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
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
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
                organisation,
                unit);
    }

    public SystemFilter withTag(@Nullable String tag) {
        return new SystemFilter(
                term,
                lifecycles,
                kinds,
                tiers,
                notAssessed,
                uses,
                phi,
                sourcing,
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
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
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
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
                facility,
                vendor,
                owner,
                withoutOwner,
                tag,
                organisation,
                unit);
    }
}
