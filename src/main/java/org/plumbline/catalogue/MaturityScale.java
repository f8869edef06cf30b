package org.plumbline.catalogue;

import java.util.List;

/** How far an outcome of the AI RMF is reached: a status, and a maturity from 0 to 4. */
public record MaturityScale(String id, String version, String title, List<Level> levels, List<Status> statuses) {

    public record Level(int value, String title, String meaning) {}

    public record Status(String id, String title, String meaning) {}

    public Level level(int value) {
        return levels.stream()
                .filter(level -> level.value() == value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no maturity " + value));
    }

    public Status status(String statusId) {
        return statuses.stream()
                .filter(status -> status.id().equals(statusId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status " + statusId));
    }
}
