package org.plumbline.shared;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Runs jobs in the background as the person who started them. At most two run at once; others wait their turn. */
@Component
public class Jobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** The jobs that each person has, running and waiting. */
    private final AtOnce underWay = new AtOnce(2);

    private final ExecutorService threads = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().name("job-", 1).daemon().factory());

    /**
     * Starts a job. Somebody who has two already is refused a third, which the listener hears at once.
     *
     * @param listener hears of every step, on the job's thread
     * @return a handle to stop it with
     */
    public Running start(Job job, Consumer<Progress> listener) {
        var running = new Running();
        var person = person();
        if (!underWay.begin(person)) {
            listener.accept(new Progress.Failed(new TooManyJobs(underWay.most())));
            return running;
        }
        // Wrapped anew each time: Vaadin changes where the person is kept after this bean is made.
        threads.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                var result = job.run((step, done, total) -> {
                    if (running.cancelled) {
                        throw new Job.JobCancelled();
                    }
                    listener.accept(new Progress.Running(step, done, total));
                });
                listener.accept(new Progress.Done(result));
            } catch (Job.JobCancelled _) {
                listener.accept(new Progress.Cancelled());
            } catch (RuleViolation refusal) {
                listener.accept(new Progress.Failed(refusal));
            } catch (RuntimeException failure) {
                LOG.warn("A background job failed", Wordless.of(failure));
                listener.accept(new Progress.Failed(failure));
            } finally {
                underWay.end(person);
            }
        }));
        return running;
    }

    private static String person() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? "" : who.getName();
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    /** A job that was started. */
    public static final class Running {

        private volatile boolean cancelled;

        private Running() {}

        /** Asks the job to stop at its next step. */
        public void cancel() {
            cancelled = true;
        }
    }
}
