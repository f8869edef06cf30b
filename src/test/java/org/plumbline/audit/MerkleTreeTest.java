package org.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Digests;

class MerkleTreeTest {

    @Test
    void anEmptyListHasTheDigestOfNothing() {
        assertThat(new MerkleTree().root())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void itsRootIsThatOfTheRecursiveDefinition() {
        var tree = new MerkleTree();
        for (int size = 1; size <= 130; size++) {
            tree.add(leaf(size));
            var leaves = IntStream.rangeClosed(1, size)
                    .mapToObj(MerkleTreeTest::leaf)
                    .toList();

            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).as("size " + size).isEqualTo(HexFormat.of().formatHex(hash(leaves)));
        }
    }

    private static String leaf(int number) {
        return "%064x".formatted(number);
    }

    /** RFC 6962, section 2.1, word for word. */
    private static byte[] hash(List<String> leaves) {
        var digest = Digests.sha256();
        if (leaves.size() == 1) {
            digest.update((byte) 0);
            return digest.digest(HexFormat.of().parseHex(leaves.getFirst()));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        digest.update((byte) 1);
        digest.update(hash(leaves.subList(0, split)));
        return digest.digest(hash(leaves.subList(split, leaves.size())));
    }
}
