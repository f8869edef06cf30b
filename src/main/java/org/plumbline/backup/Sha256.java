package org.plumbline.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.plumbline.shared.Digests;

/** SHA-256, in the 64 digits that archives spell it with. */
final class Sha256 {

    static final int DIGITS = 64;

    private Sha256() {}

    /** Of all that a stream still holds. */
    static String of(InputStream in) throws IOException {
        var digest = Digests.sha256();
        in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }
}
