package dev.latchkey.server.transfer;

import dev.latchkey.auth.application.ApplicationKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The private half of a key as text, where a reference leads to one. */
final class KeyText {

    /** RFC 7468, section 10. */
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private static final String BYTES = "base64:";

    private KeyText() {}

    /** @param type of the key; a shared secret may be plain text */
    static byte[] decoded(String path, String text, String type) {
        try {
            Matcher pem = PEM.matcher(text);
            if (pem.find()) {
                return Base64.getMimeDecoder().decode(pem.group(1));
            }
            if (text.startsWith(BYTES)) {
                return Base64.getDecoder().decode(text.substring(BYTES.length()));
            }
        } catch (IllegalArgumentException e) {
            throw new TransferProblem(path, "The reference leads to broken base64.");
        }
        if (type.equals(ApplicationKey.SECRET)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new TransferProblem(
                path,
                "The reference must lead to a PEM block with a PRIVATE KEY (PKCS #8), or to base64: and its bytes.");
    }
}
