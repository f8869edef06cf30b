package org.plumbline.backup;

import java.math.BigInteger;
import java.util.HexFormat;
import org.plumbline.shared.Digests;

/**
 * How many rows there are, and one digest of them all: the sum of the SHA-256 of each row, modulo 2^256. So it is the
 * same in whichever order an engine hands over the rows, and another once a row is missing, comes twice or says
 * something else.
 */
final class RowTally {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    void add(byte[] row) {
        rows++;
        sum = sum.add(new BigInteger(1, Digests.sha256().digest(row))).mod(MODULUS);
    }

    long rows() {
        return rows;
    }

    String digest() {
        return HexFormat.of().toHexDigits(sum.shiftRight(192).longValue())
                + HexFormat.of().toHexDigits(sum.shiftRight(128).longValue())
                + HexFormat.of().toHexDigits(sum.shiftRight(64).longValue())
                + HexFormat.of().toHexDigits(sum.longValue());
    }
}
