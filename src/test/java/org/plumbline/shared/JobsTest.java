package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

class JobsTest {

    private final Jobs jobs = new Jobs();
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<Progress> heard = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        go.countDown();
        jobs.destroy();
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPersonHasTwoJobsAtOnceAndOthersTheirOwn() throws InterruptedException {
        enter("ann");
        jobs.start(this::await, heard::add);
        jobs.start(this::await, heard::add);
        jobs.start(this::await, heard::add);
        assertThat(heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        Progress.Failed.class,
                        failed -> assertThat(failed.cause()).isInstanceOf(TooManyJobs.class));

        enter("bob");
        var done = new CountDownLatch(1);
        jobs.start(_ -> "bob's", progress -> {
            if (progress instanceof Progress.Done) {
                done.countDown();
            }
        });
        go.countDown();

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        enter("ann");
        var again = new CountDownLatch(1);
        jobs.start(_ -> "done", _ -> again.countDown());
        assertThat(again.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private Object await(Job.Steps steps) {
        try {
            return go.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void enter(String name) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of())));
    }
}
