package org.plumbline.backup;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When backups are made by themselves, and how long they are kept.
 *
 * @param folder where they are kept; the same for all processes on one database, and better on another disk
 * @param dailyAt the time of day in the organisation's zone; null where somebody else takes care of backups
 * @param keepDaily for how many days each is kept, from 1
 * @param keepWeekly for how many weeks the first of each week is kept, from 0
 * @param keepMonthly for how many months the first of each month is kept, from 0
 */
@ConfigurationProperties("plumbline.backup")
public record BackupSettings(
        Path folder,
        @Nullable LocalTime dailyAt,
        @DefaultValue("7") int keepDaily,
        @DefaultValue("5") int keepWeekly,
        @DefaultValue("12") int keepMonthly) {

    public BackupSettings {
        if (keepDaily < 1 || keepWeekly < 0 || keepMonthly < 0) {
            throw new StartRefused("Backups are kept for at least one day (plumbline.backup.keep-daily), and weeks and"
                    + " months cannot be negative.");
        }
    }
}
