package org.plumbline.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the encrypted pieces of files lie. It never sees a key, nor a byte that anybody could read. */
interface ContentStore {

    /** @param place from 0 */
    void put(UUID file, int place, byte[] piece);

    /** Null where there is none. */
    byte @Nullable [] get(UUID file, int place);

    /** Forgets all pieces of a file. */
    void remove(UUID file);
}
