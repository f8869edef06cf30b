package org.plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Ids;

/** A piece opens with the key of its file, in its place, whole and unchanged, and in no other way. */
class FileKeyTest {

    private static final UUID FILE = Ids.next();
    private static final WrappingKeys.Key WRAPPING = WrappingKeys.Key.made();

    @Property(tries = 200)
    void whatIsEncryptedComesBack(@ForAll @Size(max = 3_000) byte[] piece, @ForAll @IntRange(max = 500) int place)
            throws ContentDamaged {
        var key = FileKey.made(FILE);

        assertThat(key.decrypt(key.encrypt(piece, place, false), place, false)).isEqualTo(piece);
    }

    @Property(tries = 200)
    void anyFlippedBitIsFound(@ForAll @Size(max = 300) byte[] piece, @ForAll @IntRange(min = 0) int where) {
        var key = FileKey.made(FILE);
        var encrypted = key.encrypt(piece, 3, true);
        int bit = where % (encrypted.length * 8);
        encrypted[bit / 8] ^= (byte) (1 << bit % 8);

        assertThatExceptionOfType(ContentDamaged.class).isThrownBy(() -> key.decrypt(encrypted, 3, true));
    }

    @Property(tries = 100)
    void anyCutIsFound(@ForAll @Size(max = 300) byte[] piece, @ForAll @IntRange(min = 0) int where) {
        var key = FileKey.made(FILE);
        var encrypted = key.encrypt(piece, 0, true);
        var cut = Arrays.copyOf(encrypted, where % encrypted.length);

        assertThatExceptionOfType(ContentDamaged.class).isThrownBy(() -> key.decrypt(cut, 0, true));
    }

    @Test
    void aPieceOpensOnlyInItsPlace() {
        var key = FileKey.made(FILE);
        var piece = key.encrypt(new byte[] {1, 2, 3}, 1, false);

        assertThatExceptionOfType(ContentDamaged.class).isThrownBy(() -> key.decrypt(piece, 2, false));
        assertThatExceptionOfType(ContentDamaged.class).isThrownBy(() -> key.decrypt(piece, 1, true));
    }

    @Test
    void aKeyIsUnwrappedForItsFileAndWithItsKeyAlone() throws ContentDamaged {
        var key = FileKey.made(FILE);
        var wrapped = key.wrap(WRAPPING);
        var piece = key.encrypt(new byte[] {1, 2, 3}, 0, true);

        assertThat(FileKey.unwrap(FILE, wrapped, WRAPPING).decrypt(piece, 0, true))
                .containsExactly(1, 2, 3);
        assertThatExceptionOfType(ContentDamaged.class).isThrownBy(() -> FileKey.unwrap(Ids.next(), wrapped, WRAPPING));
        assertThatExceptionOfType(ContentDamaged.class)
                .isThrownBy(() -> FileKey.unwrap(FILE, wrapped, WrappingKeys.Key.made()));
        assertThatExceptionOfType(ContentDamaged.class)
                .isThrownBy(() -> FileKey.unwrap(FILE, Arrays.copyOf(wrapped, 5), WRAPPING));
    }

    @Test
    void twoFilesHaveNoKeyInCommon() {
        var piece = new byte[100];

        assertThat(FileKey.made(FILE).encrypt(piece, 0, true))
                .isNotEqualTo(FileKey.made(FILE).encrypt(piece, 0, true));
    }
}
