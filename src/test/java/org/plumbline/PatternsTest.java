package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The regular expressions in the program's class files: nobody types one in, and none takes forever over a text that
 * somebody made for that (OWASP ASVS 5.0.0, 1.2.9 and 1.3.12).
 */
class PatternsTest {

    private static final Path CLASSES = Path.of("target/classes/org/plumbline");

    /** A call that takes a regular expression, and how many instructions before it one of ours is pushed. */
    private static final Map<String, Integer> CALLS = Map.of(
            "java/util/regex/Pattern.compile(Ljava/lang/String;)Ljava/util/regex/Pattern;", 1,
            "java/util/regex/Pattern.compile(Ljava/lang/String;I)Ljava/util/regex/Pattern;", 2,
            "java/util/regex/Pattern.matches(Ljava/lang/String;Ljava/lang/CharSequence;)Z", 2,
            "java/lang/String.matches(Ljava/lang/String;)Z", 1,
            "java/lang/String.split(Ljava/lang/String;)[Ljava/lang/String;", 1,
            "java/lang/String.split(Ljava/lang/String;I)[Ljava/lang/String;", 2,
            "java/lang/String.replaceAll(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;", 2,
            "java/lang/String.replaceFirst(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;", 2);

    private static final int LENGTH = 4_000;

    /** Reading a text once costs its length; a pattern that begins anew at each character, half its square. */
    private static final long MOST_READINGS = 60L * LENGTH;

    private static final Set<String> PATTERNS = new TreeSet<>();
    private static final List<String> COMPUTED = new ArrayList<>();

    @BeforeAll
    static void readTheClassFiles() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(PatternsTest::read);
        }
    }

    @Test
    void everyPatternIsWrittenInTheProgram() {
        assertThat(PATTERNS).hasSizeGreaterThan(50);
        assertThat(COMPUTED).isEmpty();
    }

    @Test
    void noTextKeepsAPatternBusy() {
        assertThat(PATTERNS).filteredOn(PatternsTest::isKeptBusy).isEmpty();
    }

    @Test
    void countsAPatternThatBacktracks() {
        var runaway = Pattern.compile("(a+)+b");

        assertThat(readings("a".repeat(LENGTH), runaway, true)).isGreaterThanOrEqualTo(MOST_READINGS);
    }

    private static boolean isKeptBusy(String regex) {
        var pattern = Pattern.compile(regex);
        return texts(regex)
                .anyMatch(text -> readings(text, pattern, true) >= MOST_READINGS
                        || readings(text, pattern, false) >= MOST_READINGS);
    }

    private static void read(Path file) {
        try {
            var type = ClassFile.of().parse(file);
            type.methods().forEach(method -> method.code().ifPresent(code -> read(type, code)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void read(ClassModel type, CodeModel code) {
        var instructions = code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        for (int at = 0; at < instructions.size(); at++) {
            int back = instructions.get(at) instanceof InvokeInstruction call ? CALLS.getOrDefault(target(call), 0) : 0;
            if (back > 0) {
                var pushed = instructions.subList(Math.max(0, at - back), at);
                if (pushed.stream().allMatch(ConstantInstruction.class::isInstance)) {
                    PATTERNS.add(((ConstantInstruction) pushed.getFirst())
                            .constantValue()
                            .toString());
                } else {
                    COMPUTED.add(type.thisClass().asInternalName() + ": " + instructions.get(at));
                }
            }
        }
    }

    private static String target(InvokeInstruction call) {
        return call.owner().asInternalName() + "." + call.name().stringValue()
                + call.type().stringValue();
    }

    /** Repeats of what the pattern itself is made of, with an end that fits nothing. */
    private static Stream<String> texts(String regex) {
        var letters = Stream.concat(
                        Stream.of("a", "A", "0", " ", "-", ".", "\t", "é", "aA", "0 ", "a.", "a "),
                        regex.chars().mapToObj(Character::toString))
                .collect(Collectors.toCollection(TreeSet::new));
        var pairs = regex.length() < 2
                ? Stream.<String>empty()
                : IntStream.range(0, regex.length() - 1).mapToObj(at -> regex.substring(at, at + 2));
        return Stream.concat(letters.stream(), pairs)
                .map(part -> part.repeat(LENGTH / part.length()))
                .map(text -> text.substring(1) + "\uFFFF");
    }

    private static long readings(String text, Pattern pattern, boolean whole) {
        var counted = new Counted(text);
        var matcher = pattern.matcher(counted);
        try {
            boolean found = whole ? matcher.matches() : matcher.find();
            while (found && !whole) {
                found = matcher.find();
            }
        } catch (TooManyReadings _) {
            return MOST_READINGS;
        }
        return counted.readings;
    }

    /** Counts how often one of its characters is read, which no clock and no busy machine changes. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long readings;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++readings >= MOST_READINGS) {
                throw new TooManyReadings();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyReadings extends RuntimeException {}
}
