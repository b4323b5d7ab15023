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

    private static final String RESOURCE = "known-secrets.json";

    private final Set<String> secrets;

    KnownSecrets() {
        try (InputStream list = KnownSecrets.class.getResourceAsStream(RESOURCE)) {
            JsonNode found = new JsonMapper().readTree(list).get("secrets");
            this.secrets = StreamSupport.stream(found.spliterator(), false)
                    .map(secret -> secret.textValue().strip())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    boolean contains(String secret) {
        return secrets.contains(secret.strip());
    }
}
