package dev.latchkey.server.transfer;

import dev.latchkey.auth.secret.SealBrokenException;
import dev.latchkey.auth.secret.SecretBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Secrets in a file of settings: {@code sealed:} with the key of the server, or {@code env:} and {@code file:}. */
final class SecretTexts {

    private static final String SEALED = "sealed:";
    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";

    private final SecretBox box;
    private final References references;

    SecretTexts(SecretBox box, References references) {
        this.box = box;
        this.references = references;
    }

    static String shown(String sealed) {
        return SEALED + sealed;
    }

    /** What is sealed, without the mark. */
    static String sealed(Object shown) {
        return ((String) shown).substring(SEALED.length());
    }

    /**
     * The secret in its sealed form.
     *
     * @param before its sealed form so far, which stays if the secret is the same; empty if there is none
     */
    String normal(String path, String given, String purpose, String before) {
        byte[] secret = secret(path, given, purpose);
        if (!before.isEmpty() && MessageDigest.isEqual(box.open(before, purpose), secret)) {
            return shown(before);
        }
        return given.startsWith(SEALED) ? given : shown(box.seal(secret, purpose));
    }

    private byte[] secret(String path, String given, String purpose) {
        try {
            if (given.startsWith(SEALED)) {
                return box.open(sealed(given), purpose);
            }
            String text = followed(path, given).replaceFirst("\\R\\z", "");
            if (text.isEmpty()) {
                throw new TransferProblem(path, "The reference leads to nothing.");
            }
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (SealBrokenException e) {
            throw new TransferProblem(path, e.getMessage());
        } catch (IOException e) {
            throw new TransferProblem(path, "The reference cannot be followed: " + e.getMessage() + ".");
        }
    }

    private String followed(String path, String given) throws IOException {
        if (given.startsWith(VARIABLE)) {
            return references.variable(given.substring(VARIABLE.length()));
        }
        if (given.startsWith(FILE)) {
            return references.file(given.substring(FILE.length()));
        }
        throw new TransferProblem(path, "A secret is given as sealed:…, env:NAME or file:PATH, never in clear.");
    }
}
