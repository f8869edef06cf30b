package org.plumbline.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the content of files away encrypted, and takes it out again. Whoever calls it has checked who may, and opens the
 * transaction that a file comes or goes in.
 */
@Component
class Vault {

    private final ContentStore store;
    private final EvidenceKeys keys;
    private final JdbcClient jdbc;

    Vault(ContentStore store, EvidenceKeys keys, JdbcClient jdbc) {
        this.store = store;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** @param watcher hears how many bytes are away, after each piece */
    void put(UUID file, InputStream content, LongConsumer watcher) throws IOException {
        var key = FileKey.made(file);
        int place = 0;
        long done = 0;
        var piece = content.readNBytes(FileKey.PIECE);
        boolean last;
        do {
            var next = content.readNBytes(FileKey.PIECE);
            last = next.length == 0;
            store.put(file, place, key.encrypt(piece, place, last));
            done += piece.length;
            watcher.accept(done);
            place++;
            piece = next;
        } while (!last);
        var with = keys.now().first();
        jdbc.sql("insert into evidence_content (evidence_id, key_id, wrapped_key, pieces) values (?, ?, ?, ?)")
                .params(file, with.id(), key.wrap(with), place)
                .update();
    }

    /**
     * Writes the content of a file, piece by piece; each is read on its own, so that a slow reader holds up nobody.
     *
     * @throws IOException if it is not what was put away, or gone
     */
    void writeTo(UUID file, OutputStream out) throws IOException {
        var row = jdbc.sql("select key_id, wrapped_key, pieces from evidence_content where evidence_id = ?")
                .params(file)
                .query((found, _) ->
                        new Content(found.getString("key_id"), found.getBytes("wrapped_key"), found.getInt("pieces")))
                .optional()
                .orElseThrow(() -> new ContentDamaged("the key of " + file + " is gone"));
        var with = keys.now()
                .find(row.keyId())
                .orElseThrow(() -> new ContentDamaged(file + " needs the key " + row.keyId() + ", which is not here"));
        var key = FileKey.unwrap(file, row.wrappedKey(), with);
        for (int place = 0; place < row.pieces(); place++) {
            var piece = store.get(file, place);
            if (piece == null) {
                throw new ContentDamaged("piece " + place + " of " + file + " is missing");
            }
            out.write(key.decrypt(piece, place, place == row.pieces() - 1));
        }
    }

    /** Destroys the key of a file and all its pieces. */
    void erase(UUID file) {
        jdbc.sql("delete from evidence_content where evidence_id = ?")
                .params(file)
                .update();
        store.remove(file);
    }

    private record Content(String keyId, byte[] wrappedKey, int pieces) {}
}
