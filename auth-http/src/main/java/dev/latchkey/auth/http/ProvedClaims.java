package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.web.Json;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/** The claims of a token that its method has already found good; none if it is not a JSON Web Token. */
final class ProvedClaims {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SEGMENTS = 3;

    private final JsonNode claims;

    private ProvedClaims(JsonNode claims) {
        this.claims = claims;
    }

    static ProvedClaims of(String token) {
        String[] segments = token.split("\\.", -1);
        if (segments.length != SEGMENTS) {
            return new ProvedClaims(Json.object());
        }
        try {
            return new ProvedClaims(JSON.readTree(Base64.getUrlDecoder().decode(segments[1])));
        } catch (IllegalArgumentException | IOException notAToken) {
            return new ProvedClaims(Json.object());
        }
    }

    /** Adds those of these claims that there are; they win over what stands there. */
    void addTo(ObjectNode body, String... names) {
        for (String name : List.of(names)) {
            if (claims.has(name)) {
                body.set(name, claims.get(name));
            }
        }
    }
}
