package org.plumbline.audit;

import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import org.plumbline.audit.AuditEvent.Fact;
import org.plumbline.shared.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Tells the chain of those who come and go what a command did, in the transaction of its connection. */
public final class CommandTrail {

    private final ChainStore store;
    private final Witness witness;

    public CommandTrail(Connection connection, Clock clock) {
        store = new ChainStore(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        witness = new Witness(JsonMapper.shared(), clock);
    }

    public void tell(EventKind kind, Subject subject) {
        if (kind.chain() != Chain.ACCESS) {
            throw new IllegalArgumentException(kind.id() + " is no deed of a command");
        }
        store.append(Chain.ACCESS, List.of(witness.of(null, kind, Fact.DONE, subject, List.of(), null)));
    }
}
