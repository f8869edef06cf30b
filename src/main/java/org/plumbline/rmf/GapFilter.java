package org.plumbline.rmf;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Framework.Scope;

/**
 * What the list of gaps is narrowed to. Everything is optional; conditions of different fields all hold, values of one
 * field are alternatives.
 *
 * @param term occurs in the outcome's identifier or title, or in what the inventory finds the system by
 * @param functions say GOVERN
 * @param categories say GOVERN 1
 * @param statuses {@link AnswerStatus#NOT_STARTED} or {@link AnswerStatus#IN_PROGRESS}
 * @param scopes whose gaps: the organisation's, or those of systems
 * @param owners people who answer for the outcome
 * @param overdue only those whose date has passed
 */
public record GapFilter(
        String term,
        Set<String> functions,
        Set<String> categories,
        Set<AnswerStatus> statuses,
        Set<Scope> scopes,
        @Nullable UUID system,
        Set<UUID> owners,
        boolean overdue) {

    public static final GapFilter ALL =
            new GapFilter("", Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), false);

    public GapFilter {
        term = term.strip();
        functions = Set.copyOf(functions);
        categories = Set.copyOf(categories);
        statuses = Set.copyOf(statuses);
        scopes = Set.copyOf(scopes);
        owners = Set.copyOf(owners);
    }

    public GapFilter withTerm(String other) {
        return new GapFilter(other, functions, categories, statuses, scopes, system, owners, overdue);
    }

    public GapFilter inFunctions(Set<String> others) {
        return new GapFilter(term, others, categories, statuses, scopes, system, owners, overdue);
    }

    public GapFilter withStatuses(Set<AnswerStatus> others) {
        return new GapFilter(term, functions, categories, others, scopes, system, owners, overdue);
    }

    public GapFilter withScopes(Set<Scope> others) {
        return new GapFilter(term, functions, categories, statuses, others, system, owners, overdue);
    }

    public GapFilter ofSystem(@Nullable UUID other) {
        return new GapFilter(term, functions, categories, statuses, scopes, other, owners, overdue);
    }

    public GapFilter ownedBy(Set<UUID> others) {
        return new GapFilter(term, functions, categories, statuses, scopes, system, others, overdue);
    }

    public GapFilter onlyOverdue(boolean only) {
        return new GapFilter(term, functions, categories, statuses, scopes, system, owners, only);
    }

    boolean asksForEveryOutcome() {
        return functions.isEmpty() && categories.isEmpty();
    }

    boolean asksFor(Scope scope) {
        return (scopes.isEmpty() || scopes.contains(scope)) && (scope == Scope.SYSTEM || system == null);
    }

    /** Whether outcomes that nobody has touched, and that so have neither owner nor date, can be among the answers. */
    boolean asksForUntouched() {
        return owners.isEmpty() && !overdue && (statuses.isEmpty() || statuses.contains(AnswerStatus.NOT_STARTED));
    }
}
