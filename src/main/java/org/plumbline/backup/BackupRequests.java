package org.plumbline.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.backup.BackupRequest.Answer;
import org.plumbline.shared.Job;
import org.plumbline.shared.Jobs;
import org.plumbline.shared.Progress;
import org.plumbline.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the backups that {@code bin/plumbline backup} asks for beside a server on H2, which nobody else can read
 * meanwhile. PostgreSQL needs no asking.
 */
@Component
class BackupRequests {

    private static final Logger LOG = LoggerFactory.getLogger(BackupRequests.class);
    private static final Duration TOLD_EVERY = Duration.ofMillis(500);

    private final BackupKeeping keeping;
    private final BackupTurn turn;
    private final Jobs jobs;
    private final Path folder;
    private final boolean isAsked;
    private final Set<Path> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    BackupRequests(
            BackupKeeping keeping,
            BackupTurn turn,
            Jobs jobs,
            @Value("${plumbline.data}") Path data,
            @Value("${spring.datasource.url}") String url) {
        this.keeping = keeping;
        this.turn = turn;
        this.jobs = jobs;
        this.folder = data.resolve(BackupRequest.FOLDER);
        this.isAsked = url.startsWith("jdbc:h2:file:");
    }

    /** Opens the folder, empty: who asked a server that is no more has left. */
    @EventListener(ApplicationStartedEvent.class)
    void open() {
        if (!isAsked) {
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectory(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            open = true;
        } catch (IOException failure) {
            LOG.warn("Backups cannot be asked for in {}: {}", folder, failure.getMessage());
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        if (!open) {
            return;
        }
        underWay.removeIf(Files::notExists); // until it is withdrawn, a request is not begun again
        try (var requests = Files.newDirectoryStream(folder, "*" + BackupRequest.ENDING)) {
            for (var request : requests) {
                if (underWay.add(request)) {
                    begin(request);
                }
            }
        } catch (IOException failure) {
            open = false;
            LOG.warn("Backups can no longer be asked for in {}: {}", folder, failure.getMessage());
        }
    }

    private void begin(Path file) {
        var request = BackupRequest.at(folder, file);
        jobs.start(steps -> make(request, steps), news -> {
            try {
                switch (news) {
                    case Progress.Running _ -> {
                        // told in between, and not with every thousand rows
                    }
                    case Progress.Done _ -> request.answer(new Answer(true, 0, 0, null));
                    case Progress.Failed(RuntimeException cause) ->
                        request.answer(new Answer(false, 0, 0, sentence(cause)));
                    case Progress.Cancelled _ -> request.withdraw();
                }
                if (!(news instanceof Progress.Running) && !request.isAwaited()) {
                    request.withdraw();
                }
            } catch (IOException failure) {
                LOG.warn("The request for a backup cannot be answered: {}", failure.getMessage());
            }
        });
    }

    private static String sentence(RuntimeException cause) {
        return switch (cause) {
            case BackupUnderWay _ -> "A backup is being made or tested just now; try again when that is done.";
            case BackupRefused refused -> Objects.requireNonNullElse(refused.getMessage(), "It was refused.");
            case RuleViolation rule -> Objects.requireNonNullElse(rule.getMessage(), "It was refused.");
            default -> "The server failed to make the backup; its log says why.";
        };
    }

    private BackupRun make(BackupRequest request, Job.Steps steps) {
        tell(request, 0, 0);
        try (var held = turn.take().orElseThrow(BackupUnderWay::new)) {
            var told = new long[] {System.nanoTime()};
            return keeping.makeFor(request.archive(), held.renewing((step, done, total) -> {
                if (!request.isAwaited()) {
                    throw new Job.JobCancelled();
                }
                if (System.nanoTime() - told[0] > TOLD_EVERY.toNanos()) {
                    told[0] = System.nanoTime();
                    tell(request, done, total);
                }
                steps.report(step, done, total);
            }));
        }
    }

    private static void tell(BackupRequest request, long done, long total) {
        try {
            request.answer(new Answer(false, done, total, null));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
