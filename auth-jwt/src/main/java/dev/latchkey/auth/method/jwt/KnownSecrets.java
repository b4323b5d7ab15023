package dev.latchkey.auth.method.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Secrets that stand in manuals, samples and leaked lists: long enough, and known to everybody. The list is the one of
 * {@code wallarm/jwt-secrets}, cut to what the length rules let through; its licence lies beside it.
 */
final class KnownSecrets {

    boolean contains(String secret) {
        return TheList.SECRETS.contains(secret.strip());
    }

    /** Read when a secret is first looked for: a server that has keys of its own never needs it. */
    private static final class TheList {

        private static final String RESOURCE = "known-secrets.json";
        private static final Set<String> SECRETS = read();

        private static Set<String> read() {
            try (InputStream list = KnownSecrets.class.getResourceAsStream(RESOURCE)) {
                JsonNode found = new JsonMapper().readTree(list).get("secrets");
                return StreamSupport.stream(found.spliterator(), false)
                        .map(secret -> secret.textValue().strip())
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
