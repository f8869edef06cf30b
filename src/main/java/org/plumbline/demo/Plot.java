package org.plumbline.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plumbline.shared.Job;
import org.plumbline.shared.Story;

/**
 * What happens in the demo data, told from the oldest day to the newest. Nobody works on a weekend: what falls on one
 * is moved back to the Friday before.
 */
final class Plot {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime FIRST_OF_THE_DAY = LocalTime.of(8, 30);
    private static final int MINUTES_BETWEEN = 2;
    private static final int REPORT_EVERY = 20;

    /** What a job says while it loads: a translation key. */
    private static final String LOADING = "demo.load.progress";

    private final Cast cast;
    private final List<Scene> scenes = new ArrayList<>();

    Plot(Cast cast) {
        this.cast = cast;
    }

    /** Something that a person does with nothing but their own rights. */
    void then(DayOffset on, String by, Runnable action) {
        then(cast.day(on), by, action);
    }

    void then(LocalDate day, String by, Runnable action) {
        scenes.add(new Scene(day, () -> Acting.as(cast.person(by), action)));
    }

    /** Something fictional that a person enters, which takes a lead's right. */
    void enter(DayOffset on, String by, Runnable action) {
        enter(cast.day(on), by, action);
    }

    void enter(LocalDate day, String by, Runnable action) {
        scenes.add(new Scene(
                day,
                () -> Acting.asLead(cast.person(by), () -> {
                    action.run();
                    return true;
                })));
    }

    /**
     * Lets everything happen. Of one day, what was added first comes first.
     *
     * @param afterEach what is done between two scenes
     */
    void tell(ZoneId zone, Runnable afterEach, Job.Steps steps) {
        scenes.sort(Comparator.comparing(Scene::day));
        var now = FIRST_OF_THE_DAY;
        var day = LocalDate.MIN;
        for (int done = 0; done < scenes.size(); done++) {
            var scene = scenes.get(done);
            var workday = workday(scene.day());
            now = workday.equals(day) ? now.plusMinutes(MINUTES_BETWEEN) : FIRST_OF_THE_DAY;
            day = workday;
            Instant time = day.atTime(now).atZone(zone).toInstant();
            Story.at(time, scene.action());
            afterEach.run();
            if (done % REPORT_EVERY == 0) {
                steps.report(LOADING, done, scenes.size());
            }
        }
        steps.report(LOADING, scenes.size(), scenes.size());
    }

    private static LocalDate workday(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : day;
    }

    private record Scene(LocalDate day, Runnable action) {}
}
