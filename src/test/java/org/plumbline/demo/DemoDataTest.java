package org.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.WithPerson;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
@WithPerson(Role.GOVERNANCE_LEAD)
class DemoDataTest {

    @Autowired
    DemoData data;

    @Test
    void loadsEverythingThatTheFilesSay() {
        var start = System.currentTimeMillis();
        data.load(Job.UNWATCHED);
        var c0 = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.println("CPU removed " + data.remove()
                + (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - c0) / 1000000);
        var cpu = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        data.load(Job.UNWATCHED);
        System.out.println("CPU "
                + (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1000000);
        System.out.println("loaded in " + (System.currentTimeMillis() - start));

        assertThat(data.census()).isEqualTo(new DemoCensus(27, 60, 153, 12, 8, 21, 3));
    }
}
