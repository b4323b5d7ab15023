package dev.latchkey.auth.method.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.time.Instant;
import java.util.Optional;

/** The claims of a token whose signature has been checked (RFC 7519, section 4). Never printed. */
record Claims(ObjectNode members) {

    static Claims read(CompactToken token, DecisionTrace trace) throws Refusal {
        ObjectNode members = StrictJson.object(token.payload())
                .orElseThrow(() ->
                        new Refusal(Check.PAYLOAD, JwtError.INVALID_TOKEN, "The payload is not a strict JSON object."));
        trace.passed(Check.PAYLOAD.step());
        return new Claims(members);
    }

    /** The claim of this very name, or a missing node. */
    JsonNode claim(String name) {
        return members.path(name);
    }

    /**
     * The claim of this very name; only if there is none, what the dotted path reaches through nested objects. An
     * attribute like {@code https://example.com/name} so means the claim it names.
     */
    JsonNode claimAt(String dottedName) {
        if (members.has(dottedName)) {
            return members.get(dottedName);
        }
        JsonNode at = members;
        for (String name : dottedName.split("\\.", -1)) {
            at = at.isObject() ? at.path(name) : MissingNode.getInstance();
        }
        return at;
    }

    /** A moment that may be absent; anything but a number in range is refused, {@code null} too. */
    Optional<Instant> time(String name, Check check) throws Refusal {
        JsonNode value = claim(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        Optional<Instant> moment = NumericDate.read(value);
        if (moment.isEmpty()) {
            throw new Refusal(
                    check, JwtError.INVALID_TOKEN, "A time is not a number in range.", Fact.text("claim", name));
        }
        return moment;
    }

    /** The {@code jti}; empty if there is none. */
    String id() throws Refusal {
        JsonNode id = claim("jti");
        if (id.isMissingNode()) {
            return "";
        }
        if (!id.isTextual() || !PlainText.is(id.textValue())) {
            throw new Refusal(Check.PAYLOAD, JwtError.INVALID_TOKEN, "The jti is not a plain string.");
        }
        return id.textValue();
    }

    @Override
    public String toString() {
        return "Claims";
    }
}
