package org.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.RecordComponent;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.audit.AuditEvent.Fact;
import org.plumbline.audit.ChainStore.Head;
import org.plumbline.audit.Verdict.Break;
import org.plumbline.audit.Verdict.Broken;

/**
 * Takes a good chain of fifty events, changes it in each way that somebody might, and expects the place to be named.
 */
class ChainVerifierTest {

    private static final UUID ORIGIN = new UUID(7, 7);
    private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00.123456Z");
    private static final int SIZE = 50;
    private static final SigningKey KEY = key();

    private record Entry(AuditEvent event, @Nullable Words words) {

        Entry changed(UnaryOperator<AuditEvent> change) {
            return new Entry(change.apply(event), words);
        }
    }

    @Test
    void aGoodChainIsWhole() {
        var good = chain(ORIGIN, SIZE);

        assertThat(verify(good, head(good), List.of(checkpoint(good, 20), checkpoint(good, SIZE))))
                .isEmpty();
    }

    @Test
    void erasedWordsLeaveItWhole() {
        var erased = new ArrayList<>(chain(ORIGIN, SIZE));
        erased.set(9, new Entry(erased.get(9).event(), null));

        assertThat(verify(erased, head(erased), List.of(checkpoint(erased, SIZE))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyColumnThatIsChangedIsNamed(String column, UnaryOperator<AuditEvent> change, Break kind) {
        for (int place : new int[] {0, 24, SIZE - 1}) {
            var chain = new ArrayList<>(chain(ORIGIN, SIZE));
            chain.set(place, chain.get(place).changed(change));

            assertThat(verify(chain, head(chain(ORIGIN, SIZE)), List.of()))
                    .as(column + " of event " + (place + 1))
                    .contains(new Broken(Chain.CHANGES, place + 1L, kind));
        }
    }

    static Stream<Arguments> everyColumnThatIsChangedIsNamed() {
        var otherHash = "1".repeat(64);
        return Stream.of(
                event("chain", Chain.ACCESS, Break.CONTENT),
                event("seq", 1_000L, Break.SEQUENCE),
                fact("at", BEGIN.plusMillis(1)),
                fact("person", UUID.randomUUID()),
                fact("person", null),
                fact("method", "passkey"),
                fact("session", "ff"),
                fact("kind", "risk.closed"),
                fact("outcome", Fact.REFUSED),
                fact("subjectType", "vendor"),
                fact("subjectId", UUID.randomUUID()),
                event("wordsDigest", otherHash, Break.CONTENT),
                event("previousHash", otherHash, Break.LINK),
                event("hash", otherHash, Break.CONTENT));
    }

    private static Arguments event(String column, Object changed, Break kind) {
        return arguments(column, (UnaryOperator<AuditEvent>) event -> with(event, column, changed), kind);
    }

    private static Arguments fact(String column, @Nullable Object changed) {
        return arguments(
                column,
                (UnaryOperator<AuditEvent>) event -> with(event, "fact", with(event.fact(), column, changed)),
                Break.CONTENT);
    }

    /** A record with one field changed, as somebody changes it who cannot or does not compute the hash anew. */
    @SuppressWarnings("unchecked")
    private static <R extends Record> R with(R record, String field, @Nullable Object changed) {
        var fields = record.getClass().getRecordComponents();
        var values = new @Nullable Object[fields.length];
        try {
            for (int i = 0; i < fields.length; i++) {
                values[i] = fields[i].getName().equals(field)
                        ? changed
                        : fields[i].getAccessor().invoke(record);
            }
            var types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void otherWordsAreNamed() {
        var chain = new ArrayList<>(chain(ORIGIN, SIZE));
        chain.set(11, new Entry(chain.get(11).event(), Words.salted("something else")));

        assertBroken(chain, 12, Break.WORDS);
    }

    @Test
    void anEventThatIsGoneIsNamed() {
        for (int place : new int[] {0, 24}) {
            var chain = new ArrayList<>(chain(ORIGIN, SIZE));
            chain.remove(place);

            assertBroken(chain, place + 1, Break.SEQUENCE);
        }
    }

    @Test
    void theLastEventThatIsGoneIsMissedByTheHead() {
        var good = chain(ORIGIN, SIZE);

        assertThat(verify(good.subList(0, SIZE - 1), head(good), List.of()))
                .contains(new Broken(Chain.CHANGES, SIZE, Break.HEAD));
    }

    @Test
    void aTailThatWasCutOffIsMissedByTheCheckpoint() {
        var good = chain(ORIGIN, SIZE);
        var cut = good.subList(0, SIZE - 5);

        assertThat(verify(cut, head(cut), List.of())).isEmpty(); // the chain alone cannot tell
        assertThat(verify(cut, head(cut), List.of(checkpoint(good, SIZE))))
                .contains(new Broken(Chain.CHANGES, SIZE - 4, Break.CUT));
    }

    @Test
    void twoEventsThatChangedPlacesAreNamed() {
        var chain = new ArrayList<>(chain(ORIGIN, SIZE));
        var tenth = chain.get(9);
        chain.set(9, chain.get(19));
        chain.set(19, tenth);

        assertBroken(chain, 10, Break.SEQUENCE);
    }

    @Test
    void anEventThatComesTwiceIsNamed() {
        var chain = new ArrayList<>(chain(ORIGIN, SIZE));
        chain.add(10, chain.get(9));

        assertBroken(chain, 10, Break.SEQUENCE);
    }

    @Test
    void anEventThatWasForgedInIsNamed() {
        var chain = new ArrayList<>(chain(ORIGIN, SIZE));
        var before = chain.get(9).event();
        chain.add(10, entry(ORIGIN, 11, before.hash(), BEGIN.plusSeconds(10)));

        assertBroken(chain, 11, Break.SEQUENCE); // the true eleventh comes after it
    }

    @Test
    void anEventOfAnotherDatabaseIsNamed() {
        var chain = new ArrayList<>(chain(ORIGIN, SIZE));
        chain.set(0, chain(new UUID(8, 8), 1).getFirst());

        assertBroken(chain, 1, Break.CONTENT);
    }

    @Test
    void timeThatGoesBackIsNamed() {
        var chain = new ArrayList<>(chain(ORIGIN, 10));
        chain.add(entry(ORIGIN, 11, chain.getLast().event().hash(), BEGIN.minusSeconds(600)));

        assertThat(verify(chain, head(chain), List.of())).contains(new Broken(Chain.CHANGES, 11, Break.TIME));
    }

    @Test
    void aChainThatWasWrittenAnewDiffersFromItsCheckpoint() {
        var good = chain(ORIGIN, SIZE);
        var anew = new ArrayList<>(good.subList(0, 29));
        anew.addAll(continued(ORIGIN, good.get(28).event(), SIZE - 29, "forged "));

        assertThat(verify(anew, head(anew), List.of())).isEmpty(); // every link holds
        assertThat(verify(anew, head(anew), List.of(checkpoint(good, 20), checkpoint(good, 40))))
                .contains(new Broken(Chain.CHANGES, 21, Break.CHECKPOINT));
    }

    @Test
    void aCheckpointThatWasEditedIsNotSigned() {
        var good = chain(ORIGIN, SIZE);
        var signed = checkpoint(good, 40);
        var edited = new Checkpoint(
                ORIGIN,
                Chain.CHANGES,
                41,
                signed.at(),
                signed.root(),
                signed.headHash(),
                signed.keyId(),
                null,
                signed.signature());

        assertThat(verify(good, head(good), List.of(edited))).contains(new Broken(Chain.CHANGES, 41, Break.SIGNATURE));
    }

    @Test
    void aKeyThatTheOldOneAnnouncedIsTrusted() {
        var good = chain(ORIGIN, SIZE);
        var next = key();
        var signed = List.of(checkpoint(good, 10), announcement(good, 20, KEY, next), checkpoint(good, 40, next));

        assertThat(verify(good, signed, KEY)).isEmpty();
        assertThat(verify(good, signed, KEY, next)).isEmpty();
        assertThat(verify(good, signed, next)).contains(new Broken(Chain.CHANGES, 10, Break.SIGNATURE));
    }

    @Test
    void aKeyIsFollowedOverSeveralChanges() {
        var good = chain(ORIGIN, SIZE);
        var second = key();
        var third = key();

        assertThat(verify(
                        good,
                        List.of(
                                announcement(good, 20, KEY, second),
                                announcement(good, 20, second, third),
                                checkpoint(good, SIZE, third)),
                        KEY))
                .isEmpty();
    }

    @Test
    void aKeyThatNobodyAnnouncedIsNotTrusted() {
        var good = chain(ORIGIN, SIZE);
        var stranger = key();

        assertThat(verify(good, List.of(checkpoint(good, 40, stranger)), KEY))
                .contains(new Broken(Chain.CHANGES, 40, Break.SIGNATURE));
        assertThat(verify(
                        good, List.of(announcement(good, 20, stranger, stranger), checkpoint(good, 40, stranger)), KEY))
                .contains(new Broken(Chain.CHANGES, 20, Break.SIGNATURE));
    }

    @Test
    void aKeySignsNothingAfterItAnnouncedAnother() {
        var good = chain(ORIGIN, SIZE);
        var next = key();

        assertThat(verify(good, List.of(announcement(good, 20, KEY, next), checkpoint(good, 40, KEY)), KEY, next))
                .contains(new Broken(Chain.CHANGES, 40, Break.SIGNATURE));
        assertThat(verify(good, List.of(announcement(good, 20, KEY, next), announcement(good, 20, KEY, key())), KEY))
                .contains(new Broken(Chain.CHANGES, 20, Break.SIGNATURE));
    }

    @Test
    void anAnnouncementThatWasEditedIsNotSigned() {
        var good = chain(ORIGIN, SIZE);
        var signed = announcement(good, 20, KEY, key());
        var forged = new Checkpoint(
                ORIGIN,
                Chain.CHANGES,
                20,
                signed.at(),
                signed.root(),
                signed.headHash(),
                signed.keyId(),
                announcement(good, 20, KEY, key()).nextKey(),
                signed.signature());

        assertThat(verify(good, List.of(forged), KEY)).contains(new Broken(Chain.CHANGES, 20, Break.SIGNATURE));
    }

    @Test
    void whatWasSaidOfAnEmptyChainFits() {
        var empty = new Head(Chain.CHANGES, ORIGIN, 0, AuditEvent.FIRST);
        var next = key();
        var announced = Checkpoint.announcing(next.open(), empty, BEGIN, new MerkleTree().root(), KEY);

        assertThat(verify(chain(ORIGIN, SIZE), List.of(announced), KEY)).isEmpty();
    }

    private static Optional<Broken> verify(List<Entry> chain, List<Checkpoint> checkpoints, SigningKey... trusted) {
        var verifier = new ChainVerifier(
                head(chain),
                checkpoints,
                Arrays.stream(trusted).map(SigningKey::open).toList());
        chain.forEach(entry -> verifier.add(entry.event(), entry.words()));
        return verifier.end();
    }

    private static Checkpoint announcement(List<Entry> chain, int size, SigningKey signer, SigningKey next) {
        return Checkpoint.announcing(
                next.open(), head(chain.subList(0, size)), BEGIN.plusSeconds(3_600), root(chain, size), signer);
    }

    private static void assertBroken(List<Entry> chain, long seq, Break kind) {
        assertThat(verify(chain, head(chain(ORIGIN, SIZE)), List.of())).contains(new Broken(Chain.CHANGES, seq, kind));
    }

    private static Optional<Broken> verify(List<Entry> chain, Head head, List<Checkpoint> checkpoints) {
        var verifier = new ChainVerifier(head, checkpoints, List.of(KEY.open()));
        chain.forEach(entry -> verifier.add(entry.event(), entry.words()));
        return verifier.end();
    }

    private static List<Entry> chain(UUID origin, int size) {
        var first = entry(origin, 1, AuditEvent.FIRST, BEGIN);
        var chain = new ArrayList<>(List.of(first));
        chain.addAll(continued(origin, first.event(), size - 1, "words "));
        return chain;
    }

    private static List<Entry> continued(UUID origin, AuditEvent last, int more, String words) {
        var chain = new ArrayList<Entry>();
        var previous = last;
        for (int i = 0; i < more; i++) {
            var entry = entry(
                    origin,
                    previous.seq() + 1,
                    previous.hash(),
                    previous.fact().at().plusSeconds(1),
                    words);
            chain.add(entry);
            previous = entry.event();
        }
        return chain;
    }

    private static Entry entry(UUID origin, long seq, String previous, Instant at) {
        return entry(origin, seq, previous, at, "words ");
    }

    private static Entry entry(UUID origin, long seq, String previous, Instant at, String text) {
        var words = new Words("%032x".formatted(seq), text + seq);
        var fact = new Fact(
                at,
                new UUID(1, seq),
                "password",
                "0123456789abcdef",
                "risk.rated",
                Fact.DONE,
                "risk",
                new UUID(2, seq));
        return new Entry(AuditEvent.of(origin, Chain.CHANGES, seq, fact, words.digest(), previous), words);
    }

    private static Head head(List<Entry> chain) {
        var last = chain.getLast().event();
        return new Head(Chain.CHANGES, ORIGIN, last.seq(), last.hash());
    }

    private static Checkpoint checkpoint(List<Entry> chain, int size) {
        return checkpoint(chain, size, KEY);
    }

    private static Checkpoint checkpoint(List<Entry> chain, int size, SigningKey signer) {
        return Checkpoint.signed(head(chain.subList(0, size)), BEGIN.plusSeconds(3_600), root(chain, size), signer);
    }

    private static String root(List<Entry> chain, int size) {
        var tree = new MerkleTree();
        chain.subList(0, size).forEach(entry -> tree.add(entry.event().hash()));
        return tree.root();
    }

    private static SigningKey key() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
