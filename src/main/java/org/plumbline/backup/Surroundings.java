package org.plumbline.backup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What belongs to a database but lies beside it.
 *
 * @param catalogue folder of one's own catalogue files
 * @param auditKey the private key of the trail; only the public one beside it goes into a backup
 * @param checkpoints the checkpoints of the trail that were kept outside the database
 * @param environment the variables that this process was given
 */
public record Surroundings(Path catalogue, Path auditKey, Path checkpoints, Map<String, String> environment) {

    private static final Pattern OURS = Pattern.compile("(PLUMBLINE|SPRING|SERVER|VAADIN|LOGGING)_\\w+");
    private static final Pattern SECRET =
            Pattern.compile("PASSWORD|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|KEY|OPTIONS|ARGS|JSON|USER");

    /** Where a command finds them: what the environment says, else in the data folder. */
    public static Surroundings of(Path data, Map<String, String> environment) {
        return new Surroundings(
                path(environment, "PLUMBLINE_CATALOGUE_OVERLAY", data.resolve("rmf-controls")),
                path(environment, "PLUMBLINE_AUDIT_KEY", data.resolve("audit-key.pem")),
                path(environment, "PLUMBLINE_AUDIT_CHECKPOINTS", data.resolve("audit-checkpoints.jsonl")),
                environment);
    }

    private static Path path(Map<String, String> environment, String variable, Path otherwise) {
        var said = environment.get(variable);
        return said == null ? otherwise : Path.of(said);
    }

    Path publicKey() {
        return auditKey.resolveSibling(auditKey.getFileName().toString().replaceFirst("\\.pem$", "") + ".public.pem");
    }

    /**
     * The settings of the environment as lines. Of those that may be or may hold a secret only the names are kept, and
     * of addresses only what comes before their parameters.
     */
    String configuration() {
        var lines = new StringBuilder("# The settings that the server was given. Secrets are not in a backup.\n");
        new TreeMap<>(environment).forEach((name, value) -> {
            if (OURS.matcher(name).matches()) {
                boolean secret = SECRET.matcher(name.toUpperCase(Locale.ROOT)).find();
                lines.append(secret ? "# " : "")
                        .append(name)
                        .append('=')
                        .append(secret ? "(not kept)" : open(value))
                        .append('\n');
            }
        });
        return lines.toString();
    }

    private static String open(String value) {
        var oneLine = value.lines().findFirst().orElse("");
        return oneLine.startsWith("jdbc:") || oneLine.contains("://")
                ? oneLine.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//")
                : oneLine;
    }
}
