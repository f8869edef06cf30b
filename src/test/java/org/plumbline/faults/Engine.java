package org.plumbline.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database under the application, as it is run in earnest. */
interface Engine extends AutoCloseable {

    String name();

    /** What the application is told about it, as {@code name=value}. */
    List<String> settings();

    /** Opens the data as the last kill left them, and changes nothing in what the application finds. */
    Connection look() throws SQLException, IOException;

    /** Whether it is a process of its own, which can be killed apart from the application. */
    boolean isServer();

    /** Kills the server at once; whoever is connected is cut off in the middle of whatever it was. */
    void kill() throws IOException, InterruptedException;

    /** Starts the server again on what it left on the disk. */
    void start() throws IOException;

    @Override
    void close() throws IOException;
}
