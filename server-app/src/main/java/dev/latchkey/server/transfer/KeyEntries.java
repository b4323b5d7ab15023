package dev.latchkey.server.transfer;

import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.spi.KeyState;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The keys of an application in a file of settings. One that is revoked is left out: nothing it signed is accepted. */
final class KeyEntries {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*={0,2}");
    private static final Set<String> TYPES = Set.of(ApplicationKey.SECRET, "RSA", "EC", "EdDSA");

    private final Applications applications;
    private final ApplicationKeys keys;
    private final SecretTexts secrets;

    KeyEntries(Applications applications, ApplicationKeys keys, SecretTexts secrets) {
        this.applications = applications;
        this.keys = keys;
        this.secrets = secrets;
    }

    Map<String, Object> normal(String application, Branch all) {
        Map<String, Object> normal = new TreeMap<>(all.each(one -> normal(application, idOf(all, one), one)));
        return normal;
    }

    private static String idOf(Branch all, Branch one) {
        String id = all.path().isEmpty()
                ? one.path()
                : one.path().substring(all.path().length() + 1);
        if (!ID.matcher(id).matches()) {
            throw new TransferProblem(one.path(), "A key's ID is 1 to 64 letters, digits, hyphens and underscores.");
        }
        return id;
    }

    private Map<String, Object> normal(String application, String id, Branch one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("state", one.text("state"));
        entry.put("algorithm", one.text("algorithm"));
        entry.put("type", one.text("type"));
        entry.put("created", one.text("created"));
        entry.put("public", one.text("public", ""));
        ApplicationKey given = key(application, id, entry, "", one);
        String before = kept(application).getOrDefault(id, given).sealedKey();
        String place = one.pathOf("private");
        entry.put(
                "private",
                secrets.normal(
                        place,
                        one.text("private"),
                        given.purpose(),
                        before,
                        text -> KeyText.decoded(place, text, given.keyType())));
        one.end();
        return entry;
    }

    private Map<String, ApplicationKey> kept(String application) {
        Map<String, ApplicationKey> kept = new TreeMap<>();
        applications.book().keysOf(application).forEach(key -> kept.put(key.id(), key));
        return kept;
    }

    private static ApplicationKey key(String application, String id, Map<?, ?> entry, String sealed, Branch place) {
        try {
            KeyState state = KeyState.valueOf(((String) entry.get("state")).toUpperCase(Locale.ROOT));
            if (state == KeyState.REVOKED) {
                throw new TransferProblem(place.pathOf("state"), "A revoked key is left out of the file.");
            }
            if (!TYPES.contains(entry.get("type"))
                    || !BASE64.matcher((String) entry.get("public")).matches()) {
                throw new TransferProblem(
                        place.path(), "The key is of no known type, or its public half is not base64.");
            }
            return read(application, id, entry, sealed);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new TransferProblem(
                    place.path(),
                    "The state is standby, active or retiring, and created is a time like 2026-01-31T12:00:00Z.");
        }
    }

    private static ApplicationKey read(String application, String id, Map<?, ?> entry, String sealed) {
        return new ApplicationKey(
                id,
                application,
                KeyState.valueOf(((String) entry.get("state")).toUpperCase(Locale.ROOT)),
                (String) entry.get("algorithm"),
                (String) entry.get("type"),
                (String) entry.get("public"),
                sealed,
                Instant.parse((String) entry.get("created")));
    }

    /** States first, so that a key may give its place as the active one to a new one. */
    void put(String application, Object entries) {
        Map<String, ApplicationKey> kept = kept(application);
        Map<String, KeyState> states = new LinkedHashMap<>();
        Map<String, ApplicationKey> fresh = new LinkedHashMap<>();
        Trees.mapsByName(entries).forEach((id, entry) -> {
            ApplicationKey wanted = read(application, id, entry, SecretTexts.sealed(entry.get("private")));
            ApplicationKey old = kept.get(id);
            if (old == null) {
                fresh.put(id, wanted);
            } else if (!old.in(wanted.state()).equals(wanted)) {
                throw new TransferProblem(
                        "applications." + application + ".keys." + id, "There is another key with this ID already.");
            } else if (old.state() != wanted.state()) {
                states.put(id, wanted.state());
            }
        });
        kept.values().stream()
                .filter(key -> key.state() != KeyState.REVOKED)
                .filter(key -> !Trees.mapsByName(entries).containsKey(key.id()))
                .forEach(key -> states.put(key.id(), KeyState.REVOKED));
        if (!states.isEmpty()) {
            keys.change(application, states);
        }
        fresh.values().forEach(keys::restore);
    }
}
