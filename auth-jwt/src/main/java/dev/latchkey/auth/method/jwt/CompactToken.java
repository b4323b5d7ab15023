package dev.latchkey.auth.method.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * A signed token in compact form (RFC 7515, section 7.1), taken apart and not yet believed. The payload stays bytes
 * until the signature has been checked. Never printed.
 *
 * @param header read strictly
 * @param keyId the {@code kid}; empty if it has none
 * @param payload not looked at yet
 * @param signature may be empty, which no algorithm takes
 * @param signed what the signature covers: first and second segment with the dot between
 */
record CompactToken(ObjectNode header, String keyId, byte[] payload, byte[] signature, byte[] signed) {

    static final int LONGEST = 8 * 1024;

    private static final int SEGMENTS = 3;

    static CompactToken read(String text, DecisionTrace trace) throws Refusal {
        if (text.length() > LONGEST) {
            throw new Refusal(
                    Check.TOKEN_SIZE,
                    JwtError.INVALID_TOKEN,
                    "The token is too long.",
                    Fact.number("characters", text.length()),
                    Fact.number("most", LONGEST));
        }
        trace.passed(Check.TOKEN_SIZE.step(), Fact.number("characters", text.length()));
        CompactToken token = takenApart(text);
        trace.passed(Check.TOKEN_SHAPE.step());
        return token;
    }

    /**
     * Stands in for a missing {@code jti}. Of what was signed, not of the whole text: an ECDSA signature has a second
     * form that anybody can compute, and a revoked token must not come back in it.
     */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(signed);
            return "sha256:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static CompactToken takenApart(String text) throws Refusal {
        String[] segments = text.split("\\.", -1);
        if (segments.length != SEGMENTS) {
            throw misshapen("The token has not three parts.", Fact.number("parts", segments.length));
        }
        ObjectNode header = StrictJson.object(bytes("header", segments[0]))
                .orElseThrow(() -> misshapen("The header is not a strict JSON object."));
        byte[] payload = bytes("payload", segments[1]);
        byte[] signature = bytes("signature", segments[2]);
        String signed = text.substring(0, text.lastIndexOf('.'));
        return new CompactToken(header, keyId(header), payload, signature, signed.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(String part, String segment) throws Refusal {
        return StrictBase64Url.decode(segment)
                .orElseThrow(() -> misshapen("A part is not canonical base64url.", Fact.text("part", part)));
    }

    private static String keyId(ObjectNode header) throws Refusal {
        JsonNode kid = header.get("kid");
        if (kid == null) {
            return "";
        }
        if (!kid.isTextual()) {
            throw misshapen("The kid is not a string.");
        }
        return kid.textValue();
    }

    private static Refusal misshapen(String reason, Fact... facts) {
        return new Refusal(Check.TOKEN_SHAPE, JwtError.INVALID_TOKEN, reason, facts);
    }

    @Override
    public String toString() {
        return "CompactToken";
    }
}
