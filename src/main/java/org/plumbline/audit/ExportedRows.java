package org.plumbline.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.audit.ChainStore.Head;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The trail in an exported file, one JSON object to a line. */
final class ExportedRows implements AuditRows {

    private final Path file;
    private final JsonMapper json;

    ExportedRows(Path file, JsonMapper json) {
        this.file = file;
        this.json = json;
    }

    @FunctionalInterface
    private interface LineListener {
        void line(ExportLine line) throws IOException;
    }

    @Override
    public Head head(Chain chain) throws IOException {
        var heads = new ArrayList<Head>();
        read(line -> {
            if (line.head() != null && line.head().chain() == chain) {
                heads.add(line.head());
            }
        });
        if (heads.size() != 1) {
            throw new IOException(file + " does not say once where the chain " + chain.id() + " ends");
        }
        return heads.getFirst();
    }

    @Override
    public List<Checkpoint> checkpoints(Chain chain) throws IOException {
        var checkpoints = new ArrayList<Checkpoint>();
        read(line -> {
            if (line.checkpoint() != null && line.checkpoint().chain() == chain) {
                checkpoints.add(line.checkpoint());
            }
        });
        return checkpoints;
    }

    @Override
    public void forEach(Chain chain, Listener listener) throws IOException {
        read(line -> {
            if (line.event() != null && line.event().chain() == chain) {
                listener.event(line.event(), line.words());
            }
        });
    }

    private void read(LineListener listener) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            long number = 0;
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                ExportLine line;
                try {
                    line = json.readValue(text, ExportLine.class);
                } catch (JacksonException wrong) {
                    throw new IOException("line " + number + " of " + file + " is no line of an exported trail", wrong);
                }
                listener.line(line);
            }
        }
    }
}
