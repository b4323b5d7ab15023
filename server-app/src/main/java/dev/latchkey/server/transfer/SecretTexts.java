package dev.latchkey.server.transfer;

import dev.latchkey.auth.secret.SealBrokenException;
import dev.latchkey.auth.secret.SecretBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.security.MessageDigest;

/** Secrets in a file of settings: {@code sealed:} with the key of the server, or {@code env:} and {@code file:}. */
final class SecretTexts {

    private static final String SEALED = "sealed:";
    static final String VARIABLE = "env:";
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

    /** What the text behind a reference stands for. */
    interface Reading {
        byte[] secret(String text);
    }

    /**
     * The secret in its sealed form.
     *
     * @param before its sealed form so far, which stays if the secret is the same; empty if there is none
     */
    String normal(String path, String given, String purpose, String before) {
        return normal(path, given, purpose, before, text -> text.getBytes(StandardCharsets.UTF_8));
    }

    String normal(String path, String given, String purpose, String before, Reading reading) {
        byte[] secret = given.startsWith(SEALED) ? opened(path, given, purpose) : reading.secret(followed(path, given));
        if (!before.isEmpty() && MessageDigest.isEqual(box.open(before, purpose), secret)) {
            return shown(before);
        }
        return given.startsWith(SEALED) ? given : shown(box.seal(secret, purpose));
    }

    private byte[] opened(String path, String given, String purpose) {
        try {
            return box.open(sealed(given), purpose);
        } catch (SealBrokenException e) {
            throw new TransferProblem(path, e.getMessage());
        }
    }

    private String followed(String path, String given) {
        if (given.startsWith(VARIABLE)) {
            String name = given.substring(VARIABLE.length());
            return found(path, "environment variable '" + name + "'", () -> references.variable(name));
        }
        if (given.startsWith(FILE)) {
            String file = given.substring(FILE.length());
            return found(path, "file '" + file + "'", () -> references.file(file));
        }
        throw new TransferProblem(path, "A secret is given as sealed:…, env:NAME or file:PATH, never in clear.");
    }

    private interface Following {
        String text() throws IOException;
    }

    private static String found(String path, String place, Following reference) {
        try {
            String text = reference.text().replaceFirst("\\R\\z", "");
            if (text.isEmpty()) {
                throw new TransferProblem(path, "The " + place + " is not set or empty where the import was given.");
            }
            return text;
        } catch (IOException | InvalidPathException e) {
            throw new TransferProblem(path, "The " + place + " cannot be read where the import was given.");
        }
    }
}
