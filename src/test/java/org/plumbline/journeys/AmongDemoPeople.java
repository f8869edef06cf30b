package org.plumbline.journeys;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.plumbline.security.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** A journey on which several people of the demo data are at their windows. */
@WithMockUser(authorities = {"MAY_ADMINISTER", "MAY_KEEP_DEMO"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AmongDemoPeople {

    DemoRecords records;
    DemoVisitors visitors;

    @BeforeAll
    void arrive(
            Browser browser, @LocalServerPort int port, @Autowired DemoAccounts accounts, @Autowired JdbcClient jdbc) {
        records = new DemoRecords(jdbc);
        visitors = new DemoVisitors(browser, port, accounts);
    }

    @AfterAll
    void everybodyLeaves() {
        visitors.close();
    }
}
