package org.plumbline.risk;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Level;

/**
 * Which risks are asked for. Conditions are joined by and; the values within one by or; an empty condition does not
 * restrict.
 *
 * @param term part of code, title or description
 * @param categories ids of categories; what hangs beneath them is included
 * @param exposures levels of the current exposure
 * @param notAssessed those whose current exposure is not assessed; joined to the exposures by or
 * @param openOnly without the closed ones
 * @param acceptanceEndsWithinDays those whose acceptance ends within so many days, null for any
 * @param cell those that stand in one cell of the heat map, null for any
 */
public record RiskFilter(
        String term,
        Set<String> categories,
        Set<RiskStatus> statuses,
        Set<Level> exposures,
        boolean notAssessed,
        boolean aboveAppetite,
        Set<UUID> owners,
        Set<UUID> systems,
        Set<UUID> vendors,
        Set<String> subcategories,
        boolean openOnly,
        boolean overdueActions,
        boolean reviewDue,
        Set<Accepting> accepting,
        @Nullable Integer acceptanceEndsWithinDays,
        @Nullable Cell cell) {

    public static final RiskFilter EVERYTHING = with().build();

    /** What a risk's acceptance may wait for. */
    public enum Accepting {
        /** A request waits for a decision. */
        WAITING,
        /** A request waits that this person may decide: not their own, and not on a rating that they gave. */
        WAITING_FOR_ME,
        /** A rating ended it, and nobody has done anything about that yet. */
        OVERTAKEN
    }

    /** A cell of the heat map. */
    public record Cell(Stage stage, Level likelihood, Level impact) {}

    public RiskFilter {
        term = term.strip();
        categories = Set.copyOf(categories);
        statuses = Set.copyOf(statuses);
        exposures = Set.copyOf(exposures);
        owners = Set.copyOf(owners);
        systems = Set.copyOf(systems);
        vendors = Set.copyOf(vendors);
        subcategories = Set.copyOf(subcategories);
        accepting = Set.copyOf(accepting);
    }

    /** Begins a filter that asks for everything. */
    public static Builder with() {
        return new Builder();
    }

    /** Collects conditions. */
    public static final class Builder {

        private String term = "";
        private Set<String> categories = Set.of();
        private Set<RiskStatus> statuses = Set.of();
        private Set<Level> exposures = Set.of();
        private boolean notAssessed;
        private boolean aboveAppetite;
        private Set<UUID> owners = Set.of();
        private Set<UUID> systems = Set.of();
        private Set<UUID> vendors = Set.of();
        private Set<String> subcategories = Set.of();
        private boolean openOnly;
        private boolean overdueActions;
        private boolean reviewDue;
        private Set<Accepting> accepting = Set.of();
        private @Nullable Integer acceptanceEndsWithinDays;
        private @Nullable Cell cell;

        private Builder() {}

        public Builder term(String wanted) {
            term = wanted;
            return this;
        }

        public Builder categories(Set<String> wanted) {
            categories = wanted;
            return this;
        }

        public Builder statuses(Set<RiskStatus> wanted) {
            statuses = wanted;
            return this;
        }

        public Builder exposures(Set<Level> wanted) {
            exposures = wanted;
            return this;
        }

        public Builder notAssessed(boolean wanted) {
            notAssessed = wanted;
            return this;
        }

        public Builder aboveAppetite(boolean wanted) {
            aboveAppetite = wanted;
            return this;
        }

        public Builder owners(Set<UUID> wanted) {
            owners = wanted;
            return this;
        }

        public Builder systems(Set<UUID> wanted) {
            systems = wanted;
            return this;
        }

        public Builder vendors(Set<UUID> wanted) {
            vendors = wanted;
            return this;
        }

        public Builder subcategories(Set<String> wanted) {
            subcategories = wanted;
            return this;
        }

        public Builder openOnly(boolean wanted) {
            openOnly = wanted;
            return this;
        }

        public Builder overdueActions(boolean wanted) {
            overdueActions = wanted;
            return this;
        }

        public Builder reviewDue(boolean wanted) {
            reviewDue = wanted;
            return this;
        }

        public Builder accepting(Set<Accepting> wanted) {
            accepting = wanted;
            return this;
        }

        public Builder acceptanceEndsWithinDays(@Nullable Integer wanted) {
            acceptanceEndsWithinDays = wanted;
            return this;
        }

        public Builder cell(@Nullable Cell wanted) {
            cell = wanted;
            return this;
        }

        public RiskFilter build() {
            return new RiskFilter(
                    term,
                    categories,
                    statuses,
                    exposures,
                    notAssessed,
                    aboveAppetite,
                    owners,
                    systems,
                    vendors,
                    subcategories,
                    openOnly,
                    overdueActions,
                    reviewDue,
                    accepting,
                    acceptanceEndsWithinDays,
                    cell);
        }
    }
}
