package org.plumbline.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checkpoints outside the database: one to a line, as JSON, only ever added to. */
final class CheckpointFile implements CheckpointPlace {

    private final Path file;
    private final JsonMapper json;

    CheckpointFile(Path file, JsonMapper json) {
        this.file = file;
        this.json = json;
    }

    @Override
    public String name() {
        return file.toString();
    }

    /** Adds a checkpoint, and returns once the disk has it. */
    @Override
    public void keep(Checkpoint checkpoint) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var line = json.writeValueAsString(checkpoint) + "\n";
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * All that the file holds; none where there is no file. Before a checkpoint may stand what a syslog server writes
     * there.
     *
     * @throws IOException if a line is no checkpoint
     */
    List<Checkpoint> read() throws IOException {
        var checkpoints = new ArrayList<Checkpoint>();
        if (Files.exists(file)) {
            int number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    try {
                        checkpoints.add(
                                json.readValue(line.substring(Math.max(0, line.indexOf('{'))), Checkpoint.class));
                    } catch (JacksonException wrong) {
                        throw new IOException("line " + number + " of " + file + " is no checkpoint", wrong);
                    }
                }
            }
        }
        return checkpoints;
    }
}
