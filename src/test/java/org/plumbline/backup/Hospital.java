package org.plumbline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.plumbline.shared.Job;

/** The data folder of a small server that is stopped: some rows, a catalogue file, keys and checkpoints. */
final class Hospital {

    static final Instant NOON = Instant.parse("2027-03-12T12:00:00Z");
    static final UUID ADA = UUID.fromString("01950000-0000-7000-8000-000000000001");

    private Hospital() {}

    static Path in(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder.resolve("rmf-controls/risk-library"));
        Files.writeString(folder.resolve("rmf-controls/risk-library/ours.yaml"), "id: ours\n");
        Files.writeString(folder.resolve("audit-key.pem"), "the private key");
        Files.writeString(folder.resolve("audit-key.public.pem"), "the public key");
        Files.writeString(folder.resolve("account-key"), "the other private key");
        Files.writeString(folder.resolve("audit-checkpoints.jsonl"), "");
        var database = Database.in(folder);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            new Migrations(database).apply("latest");
            statement.execute("insert into person (id, version, email, name, active, demo, created_at) values ('" + ADA
                    + "', 0, 'ada@lakeside.example', 'Ada Läke \"the first\"', true, false,"
                    + " timestamp with time zone '2027-03-12 12:00:00.123456+00')");
            statement.execute("insert into facility (id, version, name, city, active, demo) values ('" + ADA
                    + "', 0, 'Lakeside', null, false, false)");
            statement.execute("insert into demo_event (at, person_id, kind, subject_type, subject_id, words) values ("
                    + "timestamp with time zone '2027-03-12 12:00:00+00', null, 'risk.raised', 'risk', '" + ADA
                    + "', '{}')");
            statement.execute("insert into evidence (id, version, code, subject_type, subject_id, subject_code, title,"
                    + " file_name, file_type, size_bytes, sha256, scan, added_by_name, added_at, state) values ('" + ADA
                    + "', 0, 'EVD-0001', 'vendor', '" + ADA + "', 'VEN-0001', 'Report', 'a.pdf', 'PDF', 1, 'x',"
                    + " 'CLEAN', 'Ada', timestamp with time zone '2027-03-12 12:00:00+00', 'CURRENT')");
            statement.execute("insert into evidence_content values ('" + ADA + "', 'id', secure_rand(60), 2)");
            for (int place = 0; place < 2; place++) { // as large as they become
                statement.execute("insert into evidence_piece values ('" + ADA + "', " + place + ", secure_rand("
                        + (512 * 1024 + 16) + "))");
            }
        }
        return folder;
    }

    static Path archive(Path folder, Path file) throws SQLException {
        try (var connection = Database.in(folder).connect()) {
            return Backup.make(
                            file,
                            connection,
                            Surroundings.of(
                                    folder,
                                    Map.of("PLUMBLINE_BACKUP_KEEP", "3", "SPRING_DATASOURCE_PASSWORD", "hunter2")),
                            NOON,
                            Job.UNWATCHED)
                    .file();
        }
    }
}
