package dev.latchkey.auth.method.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import io.jsonwebtoken.security.Jwks;
import java.security.Key;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a JSON Web Key Set (RFC 7517, section 5). Keys that are no public signature keys are left out, as section 5
 * asks; a document that is no key set is refused as a whole.
 */
final class KeySetDocument {

    /** The numbers of a public key (RFC 7518, section 6; RFC 8037, section 2). Nothing else reaches the library. */
    private static final List<String> PUBLIC_MEMBERS = List.of("kty", "n", "e", "crv", "x", "y");

    /** A key that is published with its secret half proves nothing. */
    private static final List<String> SECRET_MEMBERS = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private final int mostKeys;

    KeySetDocument(int mostKeys) {
        this.mostKeys = mostKeys;
    }

    List<PublishedJwk> read(byte[] body) throws DocumentUnavailableException {
        JsonNode keys = StrictJson.object(body)
                .orElseThrow(() -> new DocumentUnavailableException("The answer is not a strict JSON object."))
                .path("keys");
        if (!keys.isArray()) {
            throw new DocumentUnavailableException("The answer is not a JSON Web Key Set.");
        }
        if (keys.size() > mostKeys) {
            throw new DocumentUnavailableException("The key set has more than " + mostKeys + " keys.");
        }
        List<PublishedJwk> usable = new ArrayList<>();
        keys.forEach(key -> key(key).ifPresent(usable::add));
        return usable;
    }

    private static Optional<PublishedJwk> key(JsonNode jwk) {
        if (!jwk.isObject() || !forSignatures(jwk) || SECRET_MEMBERS.stream().anyMatch(jwk::has)) {
            return Optional.empty();
        }
        Optional<String> id = text(jwk, "kid");
        Optional<String> algorithm = text(jwk, "alg");
        if (id.isEmpty() || algorithm.isEmpty()) {
            return Optional.empty();
        }
        return publicKey((ObjectNode) jwk).map(key -> new PublishedJwk(id.get(), algorithm.get(), key));
    }

    private static boolean forSignatures(JsonNode jwk) {
        JsonNode use = jwk.path("use");
        JsonNode operations = jwk.path("key_ops");
        return (use.isMissingNode() || "sig".equals(use.textValue()))
                && (operations.isMissingNode() || names(operations, "verify"));
    }

    private static boolean names(JsonNode operations, String wanted) {
        for (JsonNode operation : operations) {
            if (wanted.equals(operation.textValue())) {
                return true;
            }
        }
        return false;
    }

    /** Empty text if absent; nothing if it is no string, which makes the key unusable. */
    private static Optional<String> text(JsonNode jwk, String member) {
        return Optional.ofNullable(
                jwk.path(member).isMissingNode() ? "" : jwk.get(member).textValue());
    }

    private static Optional<PublicKey> publicKey(ObjectNode jwk) {
        ObjectNode numbers = jwk.deepCopy().retain(PUBLIC_MEMBERS);
        try {
            Key key = Jwks.parser().build().parse(numbers.toString()).toKey();
            return key instanceof PublicKey ? Optional.of((PublicKey) key) : Optional.empty();
        } catch (RuntimeException notAKey) {
            return Optional.empty();
        }
    }
}
