package org.plumbline.account;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The secret of an authenticator app before it is added: as people type it, and as a picture for the app. */
public final class NewAuthenticator {

    private static final String ISSUER = "Plumbline";
    private static final int QUIET_MODULES = 4;

    private final byte[] secret;
    private final String email;

    NewAuthenticator(byte[] secret, String email) {
        this.secret = secret.clone();
        this.email = email;
    }

    byte[] secret() {
        return secret.clone();
    }

    /** The secret in groups of four letters, for apps that cannot scan. */
    public String typed() {
        return Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What apps scan (Key Uri Format). */
    String address() {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%1$s"
                .formatted(
                        ISSUER,
                        URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20"),
                        Totp.base32(secret));
    }

    /** A QR code as SVG, dark on light in every colour scheme, since that is what cameras read. */
    public String picture() {
        var code = QrCode.encodeText(address(), QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET_MODULES;
        var dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append("M%d,%dh1v1h-1z".formatted(x + QUIET_MODULES, y + QUIET_MODULES));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0,0h%1$dv%1$dh-%1$dz"/><path fill="#000" d="%2$s"/></svg>""".formatted(size, dark);
    }
}
