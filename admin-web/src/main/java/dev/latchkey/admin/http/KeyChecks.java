package dev.latchkey.admin.http;

import dev.latchkey.admin.report.Finding;
import dev.latchkey.admin.report.Finding.Weight;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.spi.KeyState;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether the keys of applications are young and strong enough. */
final class KeyChecks {

    private static final Duration OLD = Duration.ofDays(365);

    /** For 128 bits of security (NIST SP 800-57 part 1, table 2). Shorter than 2048 bits no key gets in here. */
    private static final int RSA_BITS = 3072;

    /** Up to the end of 2030 shorter ones are good (the same, table 4); two years before, one should see to it. */
    private static final Instant SHORT_ONES_END = Instant.parse("2029-01-01T00:00:00Z");

    private final Clock clock;

    private record Owned(Application application, ApplicationKey key) {
        String name() {
            return "key " + key.id() + " of " + application.name();
        }
    }

    @Inject
    KeyChecks(Clock clock) {
        this.clock = clock;
    }

    List<Finding> all(ApplicationBook book) {
        List<Owned> keys = living(book);
        return List.of(age(keys), strength(keys));
    }

    private Finding age(List<Owned> keys) {
        Instant limit = clock.instant().minus(OLD);
        List<Owned> old = matching(
                keys,
                owned -> owned.key().state() == KeyState.ACTIVE
                        && owned.key().created().isBefore(limit));
        return Finding.unless(
                old.isEmpty(),
                "No key that signs is older than " + OLD.toDays() + " days.",
                new Finding(
                        "Age of keys",
                        Weight.MEDIUM,
                        "Older than " + OLD.toDays() + " days: " + names(old) + ".",
                        "Generate a key, activate it once everybody has seen it, and revoke the old one.",
                        pageOf(old)));
    }

    private Finding strength(List<Owned> keys) {
        List<Owned> weak =
                clock.instant().isBefore(SHORT_ONES_END) ? List.of() : matching(keys, owned -> weak(owned.key()));
        return Finding.unless(
                weak.isEmpty(),
                "Every key is long enough for the years to come.",
                new Finding(
                        "Strength of keys",
                        Weight.MEDIUM,
                        "RSA keys shorter than " + RSA_BITS + " bits: " + names(weak) + ".",
                        "They are good up to the end of 2030 only. Enter a key of " + RSA_BITS
                                + " bits, or choose an algorithm that begins with ES.",
                        pageOf(weak)));
    }

    private static boolean weak(ApplicationKey key) {
        if (!key.keyType().toUpperCase(Locale.ROOT).startsWith("RSA")) {
            return false;
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(key.publicKey());
            RSAPublicKey known =
                    (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
            return known.getModulus().bitLength() < RSA_BITS;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key " + key.id() + " was stored but cannot be read", e);
        }
    }

    private static List<Owned> living(ApplicationBook book) {
        List<Owned> keys = new ArrayList<>();
        for (Application application : book.applications().values()) {
            book.keysOf(application.id()).stream()
                    .filter(key -> key.state().verifies())
                    .forEach(key -> keys.add(new Owned(application, key)));
        }
        return keys;
    }

    private static List<Owned> matching(List<Owned> keys, Predicate<Owned> wanted) {
        return keys.stream().filter(wanted).toList();
    }

    private static String names(List<Owned> keys) {
        return keys.stream().map(Owned::name).collect(Collectors.joining(", "));
    }

    private static String pageOf(List<Owned> keys) {
        return keys.isEmpty()
                ? ""
                : AdminPaths.APPLICATIONS + "/" + keys.get(0).application().id() + "/edit#keys";
    }
}
