package org.plumbline.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ChainStore.Head;

/** A trail to read in its order, event by event, however many there are. */
interface AuditRows {

    /** Hears of each event and its words, which are null where they were erased. */
    @FunctionalInterface
    interface Listener {
        void event(AuditEvent event, @Nullable Words words) throws IOException;
    }

    Head head(Chain chain) throws SQLException, IOException;

    /** The checkpoints that lie with the trail itself. */
    List<Checkpoint> checkpoints(Chain chain) throws SQLException, IOException;

    void forEach(Chain chain, Listener listener) throws SQLException, IOException;
}
