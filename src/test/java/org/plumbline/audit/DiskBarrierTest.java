package org.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DiskBarrierTest {

    @TempDir
    Path folder;

    @Test
    void h2WaitsForTheDiskWhereItIsAskedTo() throws Exception {
        FilePath.register(new Watched());
        var database = new DriverManagerDataSource("jdbc:h2:watched:" + folder.resolve("data") + ";WRITE_DELAY=0");
        try (var open = database.getConnection()) { // so that it is not closed between the statements
            var jdbc = new JdbcTemplate(database);
            jdbc.execute("create table decision (id integer)");
            int before = Watched.FORCED.get();
            jdbc.update("insert into decision values (1)");
            assertThat(Watched.FORCED).hasValue(before); // a commit alone does not

            new DiskBarrier(jdbc).pass();

            assertThat(Watched.FORCED.get()).isGreaterThan(before);
        }
    }

    /** Files that count how often they were forced to the disk. */
    public static final class Watched extends FilePathWrapper {

        private static final AtomicInteger FORCED = new AtomicInteger();

        @Override
        public String getScheme() {
            return "watched";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Channel(super.open(mode));
        }
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;

        private Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            Watched.FORCED.incrementAndGet();
            file.force(metaData);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return file.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
