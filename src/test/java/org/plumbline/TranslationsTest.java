package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every sentence that the code asks for is there, and every sentence that is there is asked for. */
class TranslationsTest {

    private static final Path SENTENCES = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");

    @Test
    void noKeyIsThereTwice() throws IOException {
        Map<String, Long> times = Files.readAllLines(SENTENCES).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .collect(Collectors.groupingBy(key -> key, HashMap::new, Collectors.counting()));
        assertThat(times.entrySet().stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** A straight apostrophe means something else in sentences with placeholders than in those without. */
    @Test
    void apostrophesAreTypographic() throws IOException {
        assertThat(Files.readAllLines(SENTENCES).stream().filter(line -> !line.startsWith("#") && line.contains("'")))
                .isEmpty();
    }

    @Test
    void everyTranslatedKeyExists() throws IOException {
        var keys = keys();
        var call = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]");
        Set<String> missing = new TreeSet<>();
        for (String source : sources()) {
            var calls = call.matcher(source);
            while (calls.find()) {
                if (!keys.contains(calls.group(1))) {
                    missing.add(calls.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRuleThatRefusesHasASentence() throws IOException {
        var keys = keys();
        var refusal = Pattern.compile("extends RuleViolation \\{.*?super\\(\\s*\"([^\"]+)\"", Pattern.DOTALL);
        Set<String> missing = new TreeSet<>();
        for (String source : sources()) {
            var refusals = refusal.matcher(source);
            while (refusals.find()) {
                var key = refusals.group(1);
                boolean found =
                        key.endsWith(".") ? keys.stream().anyMatch(known -> known.startsWith(key)) : keys.contains(key);
                if (!found) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noSentenceIsLeftOver() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (String source : sources()) {
            var matcher = LITERAL.matcher(source);
            while (matcher.find()) {
                literals.add(matcher.group(1));
            }
            var plain = Pattern.compile("\"([a-z][a-z0-9.-]*)\"").matcher(source);
            while (plain.find()) {
                literals.add(plain.group(1));
            }
        }
        List<String> leftOver = new ArrayList<>();
        for (String key : keys()) {
            boolean used = literals.contains(key)
                    || (key.startsWith("activity.") && literals.contains(key.substring("activity.".length())))
                    || prefixes(key).stream().anyMatch(literals::contains);
            if (!used) {
                leftOver.add(key);
            }
        }
        assertThat(leftOver).isEmpty();
    }

    /**
     * A key may be put together from a prefix and a value, as in {@code "role." + role.name()} or {@code key +
     * ".count"}.
     */
    private static List<String> prefixes(String key) {
        var prefixes = new ArrayList<String>();
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            prefixes.add(key.substring(0, dot + 1));
            prefixes.add(key.substring(0, dot));
        }
        return prefixes;
    }

    private static Set<String> keys() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(SENTENCES)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var texts = new ArrayList<String>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
