package org.plumbline.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what each person does at once, so that nobody keeps the machine from everybody else. */
public final class AtOnce {

    private final int most;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    public AtOnce(int most) {
        this.most = most;
    }

    /** Begins one more, unless the person does enough already. Whoever is let in calls {@link #end}. */
    public boolean begin(String person) {
        boolean fits = underWay.merge(person, 1, Integer::sum) <= most;
        if (!fits) {
            end(person);
        }
        return fits;
    }

    public void end(String person) {
        underWay.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
    }

    public int most() {
        return most;
    }
}
