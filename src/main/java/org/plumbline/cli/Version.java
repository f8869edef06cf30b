package org.plumbline.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that was built. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        var properties = new Properties();
        try (var stream = Version.class.getResourceAsStream("/application.properties")) {
            properties.load(stream);
        }
        return new String[] {"Plumbline " + properties.getProperty("plumbline.version")};
    }
}
