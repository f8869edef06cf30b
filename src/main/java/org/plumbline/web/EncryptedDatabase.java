package org.plumbline.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.plumbline.shared.StartRefused;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Refuses to start where the database is on another machine and the way there is not encrypted, or the other end may be
 * anybody: by itself the driver neither insists on TLS nor looks whose certificate it is shown.
 */
@Configuration
class EncryptedDatabase {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "");
    private static final Set<String> PROVEN = Set.of("verify-full", "verify-ca");

    /** Looks before any other bean is made, and so before the database is asked for the first time. */
    @Bean
    static BeanFactoryPostProcessor databaseIsEncrypted(Environment settings) {
        return _ -> {
            if (!settings.getProperty("plumbline.plain-database", boolean.class, false)) {
                check(
                        settings.getProperty("spring.datasource.url", ""),
                        settings.getProperty("spring.datasource.hikari.data-source-properties.sslmode", ""));
            }
        };
    }

    /** @param sslmode as it is set beside the address; what the address says counts first */
    static void check(String url, String sslmode) {
        if (url.startsWith(PREFIX) && !isHere(url) && !PROVEN.contains(modeOf(url, sslmode))) {
            throw new StartRefused("The database is on another machine, and the way there is not encrypted or its"
                    + " certificate is not checked. Add ?sslmode=verify-full to SPRING_DATASOURCE_URL, or set"
                    + " PLUMBLINE_PLAIN_DATABASE=true on a network that you trust.");
        }
    }

    /** An address may name several servers; one elsewhere is enough to be elsewhere. */
    private static boolean isHere(String url) {
        var rest = url.substring(PREFIX.length());
        if (!rest.startsWith("//")) {
            return true; // a name alone is a database of this machine
        }
        var servers = rest.substring(2, end(rest)).split(",");
        return Arrays.stream(servers).map(EncryptedDatabase::host).allMatch(THIS_MACHINE::contains);
    }

    private static int end(String rest) {
        int slash = rest.indexOf('/', 2);
        int query = rest.indexOf('?');
        return slash >= 0 ? slash : query >= 0 ? query : rest.length();
    }

    private static String host(String server) {
        int colon = server.lastIndexOf(':');
        boolean hasPort = colon >= 0 && colon > server.indexOf(']');
        return (hasPort ? server.substring(0, colon) : server).toLowerCase(Locale.ROOT);
    }

    private static String modeOf(String url, String otherwise) {
        var query = URI.create("postgresql:/?" + url.substring(url.indexOf('?') + 1))
                .getQuery();
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith("sslmode="))
                .map(parameter -> parameter.substring("sslmode=".length()))
                .findFirst()
                .orElse(otherwise);
    }
}
