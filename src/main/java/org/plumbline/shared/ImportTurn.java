package org.plumbline.shared;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one import at a time into each thing that is imported into, on whichever node it runs. */
@Component
public class ImportTurn {

    private final JdbcClient jdbc;

    ImportTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is imported into. The numbers are rows of {@code import_turn}. */
    public enum Target {
        INVENTORY(1),
        OFFICIAL_TEXTS(2);

        private final int row;

        Target(int row) {
            this.row = row;
        }
    }

    /**
     * Keeps others from importing until the transaction ends.
     *
     * @throws AnotherImportRuns if somebody else does so now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Target target) {
        try {
            jdbc.sql("select id from import_turn where id = ? for update nowait")
                    .param(target.row)
                    .query(Integer.class)
                    .single();
        } catch (PessimisticLockingFailureException
                | QueryTimeoutException
                | UncategorizedSQLException _) { // the latter two from H2 and PostgreSQL
            throw new AnotherImportRuns();
        }
    }
}
