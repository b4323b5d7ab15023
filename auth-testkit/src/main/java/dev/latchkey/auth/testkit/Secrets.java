package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.KeyMaterial;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Texts that nothing may print, in all the spellings in which they might get out. */
final class Secrets {

    private static final int SHORTEST = 6;

    /** Shorter credentials may well be part of an honest sentence. */
    private static final int SHORTEST_CREDENTIAL = 16;

    /** A run of this length counts as a part that got out. */
    private static final int PART = 24;

    private static final int STEP = 8;

    private final Map<String, Set<String>> spellings = new LinkedHashMap<>();

    /** The secrets of a trial: its secret settings, its keys and what the author names. */
    static Secrets of(Trial trial, AuthMethodContract contract) {
        Secrets secrets = new Secrets();
        trial.provider().descriptor().schema().fields().stream()
                .filter(field -> field.kind().secret())
                .map(ConfigField::key)
                .forEach(key -> trial.settings().text(key).ifPresent(text -> secrets.add("setting " + key, text)));
        trial.context().keyRing().keys().forEach(key -> secrets.add("key " + key.id(), key.material()));
        contract.secrets().forEach(text -> secrets.add("a text of secrets()", text));
        return secrets;
    }

    void add(String name, String text) {
        if (text.length() < SHORTEST) {
            throw new AssertionError(name + " is shorter than " + SHORTEST
                    + " characters, so that it cannot be told from" + " other text. Use a longer one in the test.");
        }
        spellings.put(name, parts(text.getBytes(StandardCharsets.UTF_8), text));
    }

    /**
     * The credential of a request without the parts of it that may be known. What remains of it and is so short that it
     * may stand in an honest sentence is left out.
     */
    void addCredential(String name, String text, Collection<String> known) {
        String secret = text;
        for (String part : known) {
            secret = part.isEmpty() ? secret : secret.replace(part, "\n");
        }
        secret.lines()
                .filter(part -> part.length() >= SHORTEST_CREDENTIAL)
                .forEach(part -> add(name + " (" + part.length() + " characters of it)", part));
    }

    private void add(String name, KeyMaterial material) {
        Key key = material.signing();
        if (key.getEncoded() != null) {
            spellings.put(name, parts(key.getEncoded(), new String(key.getEncoded(), StandardCharsets.ISO_8859_1)));
        }
    }

    private static Set<String> parts(byte[] bytes, String text) {
        Set<String> parts = new LinkedHashSet<>();
        addParts(text, parts);
        addParts(Base64.getEncoder().withoutPadding().encodeToString(bytes), parts);
        addParts(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), parts);
        addParts(HexFormat.of().formatHex(bytes), parts);
        addParts(HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT), parts);
        return parts;
    }

    private static void addParts(String text, Set<String> parts) {
        if (text.length() < PART + STEP) {
            parts.add(text);
            return;
        }
        for (int at = 0; at + PART <= text.length(); at += STEP) {
            parts.add(text.substring(at, at + PART));
        }
    }

    /** The name of a secret that stands in a text, whole or in part. */
    Optional<String> in(String text) {
        return spellings.entrySet().stream()
                .filter(secret -> secret.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** @throws AssertionError if a secret stands in the text */
    void mustNotBeIn(String text, String where) {
        in(text).ifPresent(name -> {
            throw new AssertionError("A secret (" + name + ") got into " + where + ", whole or in part:\n" + text);
        });
    }
}
