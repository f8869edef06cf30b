package org.plumbline.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.plumbline.shared.Digests;

/**
 * The Merkle tree hash of a list that only grows (RFC 6962, section 2.1). It keeps the roots of the complete subtrees
 * alone, one for each bit of its size.
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final Deque<Subtree> subtrees = new ArrayDeque<>(); // the last, and smallest, on top
    private long size;

    private record Subtree(long leaves, byte[] root) {}

    /** Adds the hash of the next event. */
    void add(String hash) {
        var digest = Digests.sha256();
        digest.update(LEAF);
        digest.update(HexFormat.of().parseHex(hash));
        var tree = new Subtree(1, digest.digest());
        while (!subtrees.isEmpty() && subtrees.peek().leaves() == tree.leaves()) {
            tree = join(subtrees.pop(), tree);
        }
        subtrees.push(tree);
        size++;
    }

    long size() {
        return size;
    }

    /** The root over everything added so far; of an empty list the digest of nothing. */
    String root() {
        Subtree root = null;
        for (var tree : subtrees) {
            root = root == null ? tree : join(tree, root);
        }
        return HexFormat.of().formatHex(root == null ? Digests.sha256().digest() : root.root());
    }

    private static Subtree join(Subtree left, Subtree right) {
        var digest = Digests.sha256();
        digest.update(NODE);
        digest.update(left.root());
        digest.update(right.root());
        return new Subtree(left.leaves() + right.leaves(), digest.digest());
    }
}
