package org.plumbline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Exposure;
import org.plumbline.scoring.Level;

/** Counts risks while they pass by on their way into the register, so that they are read once. */
final class AuditTally {

    /** How soon an acceptance must end to be named among what needs attention. */
    static final int SOON_DAYS = 30;

    private static final int MOST_URGENT = 10;

    /** A risk as the summary names it. */
    record Urgent(
            UUID id, String code, String title, @Nullable Level exposure, String status, int rank, int priority) {}

    /** What a system carries. */
    record Load(int risks, Exposure highest) {

        private static final Load NONE = new Load(0, Exposure.of(Level.VERY_LOW));

        private Load with(Exposure exposure) {
            return new Load(risks + 1, risks == 0 || exposure.isAbove(highest) ? exposure : highest);
        }
    }

    /** What a category holds. */
    static final class Category {
        int open;
        int above;
        int notAssessed;
        Exposure highest = Exposure.of(null);

        private void add(RiskDetails risk) {
            var exposure = risk.current().asExposure();
            highest = open == 0 || exposure.isAbove(highest) ? exposure : highest;
            open++;
            above += risk.verdict() == Appetite.Verdict.ABOVE ? 1 : 0;
            notAssessed += risk.verdict() == Appetite.Verdict.NOT_ASSESSED ? 1 : 0;
        }
    }

    private static final Comparator<Urgent> LEAST_URGENT_FIRST = Comparator.comparingInt(Urgent::rank)
            .thenComparing(Comparator.comparingInt(Urgent::priority).reversed())
            .thenComparing(Comparator.comparing(Urgent::code).reversed());

    private final LocalDate today;
    private final Map<Stage, Map<Level, Integer>> byLevel = new EnumMap<>(Stage.class);
    private final int[][] map = new int[Level.values().length][Level.values().length];
    private final Map<String, Category> byCategory = new HashMap<>();
    private final Map<UUID, Load> bySystem = new HashMap<>();
    private final Map<String, Integer> byOutcome = new HashMap<>();
    private final PriorityQueue<Urgent> urgent = new PriorityQueue<>(LEAST_URGENT_FIRST);
    private int open;
    private int closed;
    private int above;
    private int notAssessed;
    private int overdueActions;
    private int reviewsDue;
    private int acceptancesEnding;

    AuditTally(LocalDate today) {
        this.today = today;
    }

    void add(RiskDetails risk) {
        if (!risk.status().isOpen()) {
            closed++;
            return;
        }
        open++;
        for (var stage : Stage.values()) {
            var level = risk.rating(stage).exposure();
            if (level != null) {
                byLevel.computeIfAbsent(stage, _ -> new EnumMap<>(Level.class)).merge(level, 1, Integer::sum);
            }
        }
        var likelihood = risk.current().likelihood();
        var impact = risk.current().impact();
        if (likelihood != null && impact != null) {
            map[likelihood.ordinal()][impact.ordinal()]++;
        }
        above += risk.verdict() == Appetite.Verdict.ABOVE ? 1 : 0;
        notAssessed += risk.verdict() == Appetite.Verdict.NOT_ASSESSED ? 1 : 0;
        overdueActions += risk.actions().stream().anyMatch(RiskDetails.Action::overdue) ? 1 : 0;
        reviewsDue += risk.reviewDue() ? 1 : 0;
        var until = risk.acceptedUntil();
        acceptancesEnding += until != null && !until.isAfter(today.plusDays(SOON_DAYS)) ? 1 : 0;
        byCategory
                .computeIfAbsent(risk.description().category(), _ -> new Category())
                .add(risk);
        risk.systems()
                .forEach(system -> bySystem.merge(
                        system.id(),
                        Load.NONE.with(risk.current().asExposure()),
                        (load, _) -> load.with(risk.current().asExposure())));
        risk.subcategories().forEach(outcome -> byOutcome.merge(outcome, 1, Integer::sum));
        remember(risk);
    }

    private void remember(RiskDetails risk) {
        urgent.add(new Urgent(
                risk.id().value(),
                risk.code(),
                risk.description().title(),
                risk.current().exposure(),
                String.valueOf(ReportWords.of(risk.status())),
                risk.current().asExposure().rank(),
                risk.priority()));
        if (urgent.size() > MOST_URGENT) {
            urgent.poll();
        }
    }

    int open() {
        return open;
    }

    int closed() {
        return closed;
    }

    int above() {
        return above;
    }

    int notAssessed() {
        return notAssessed;
    }

    int overdueActions() {
        return overdueActions;
    }

    int reviewsDue() {
        return reviewsDue;
    }

    int acceptancesEnding() {
        return acceptancesEnding;
    }

    /** Open risks with this exposure; null for those that are not assessed. */
    int at(Stage stage, @Nullable Level level) {
        var counts = byLevel.getOrDefault(stage, Map.of());
        return level == null
                ? open - counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(level, 0);
    }

    /** Open risks in a cell of the map. */
    int at(Level likelihood, Level impact) {
        return map[likelihood.ordinal()][impact.ordinal()];
    }

    Map<String, Category> byCategory() {
        return byCategory;
    }

    Load of(UUID system) {
        return bySystem.getOrDefault(system, Load.NONE);
    }

    /** Open risks that speak to an outcome of the AI RMF. */
    int speakingTo(String outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }

    /** The most urgent open risks, the most urgent first. */
    List<Urgent> mostUrgent() {
        var list = new ArrayList<>(urgent);
        list.sort(LEAST_URGENT_FIRST.reversed());
        return list;
    }
}
