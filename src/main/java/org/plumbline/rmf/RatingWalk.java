package org.plumbline.rmf;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * The way through the outcomes of one system or of the organisation, one at a time. It stays at the ends, and goes
 * round when it looks for a gap.
 *
 * @param outcomes what is rated, in framework order
 * @param place where the person is, from 0
 */
public record RatingWalk(List<String> outcomes, int place) implements Serializable {

    public RatingWalk {
        outcomes = List.copyOf(outcomes);
        if (outcomes.isEmpty() || place < 0 || place >= outcomes.size()) {
            throw new IllegalArgumentException("no place " + place + " among " + outcomes.size() + " outcomes");
        }
    }

    /** The answers that are given here: not those that a system inherits. */
    public static RatingWalk through(AnswerSheet sheet) {
        return new RatingWalk(
                sheet.answers().stream()
                        .filter(answer -> answer.origin() != Origin.INHERITED)
                        .map(Answer::subcategory)
                        .toList(),
                0);
    }

    public String outcome() {
        return outcomes.get(place);
    }

    public RatingWalk next() {
        return at(Math.min(place + 1, outcomes.size() - 1));
    }

    public RatingWalk previous() {
        return at(Math.max(place - 1, 0));
    }

    /** At an outcome, or where it is if that one is not rated here. */
    public RatingWalk at(String outcome) {
        int found = outcomes.indexOf(outcome);
        return found < 0 ? this : at(found);
    }

    /** At the next of these outcomes, going round; where it is if there is no other. */
    public RatingWalk nextOf(Set<String> gaps) {
        for (int step = 1; step <= outcomes.size(); step++) {
            int candidate = (place + step) % outcomes.size();
            if (gaps.contains(outcomes.get(candidate))) {
                return at(candidate);
            }
        }
        return this;
    }

    private RatingWalk at(int other) {
        return new RatingWalk(outcomes, other);
    }
}
