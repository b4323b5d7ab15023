package dev.latchkey.server.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.auth.spi.AccountView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A JSON Web Token (RFC 7519, in the compact form of RFC 7515) as it is described: any header, any claims, any key. Each
 * method here returns another token and leaves this one as it is; {@link #text} signs.
 */
public final class MintedToken {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Map<String, Object> header;
    private final Map<String, Object> claims;
    private final SigningKey key;

    private MintedToken(Map<String, Object> header, Map<String, Object> claims, SigningKey key) {
        this.header = header;
        this.claims = claims;
        this.key = key;
    }

    static MintedToken good(JwtApplication application, AccountView account, String issuer, Instant now) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", application.key().algorithm());
        header.put("typ", "JWT");
        header.put("kid", application.keyId());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", application.id());
        claims.put("sub", account.uuid().toString());
        claims.put("name", account.name());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("nbf", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        return new MintedToken(header, claims, application.key());
    }

    /**
     * With a claim, added or in the place of the one of this name.
     *
     * @param value what JSON can hold: text, number, boolean, list or map; an {@link Instant} becomes whole seconds
     */
    public MintedToken claim(String name, Object value) {
        return new MintedToken(header, with(claims, name, json(value)), key);
    }

    /** Without a claim. */
    public MintedToken without(String claim) {
        return new MintedToken(header, less(claims, claim), key);
    }

    /** With a header parameter, added or in the place of the one of this name. The key still signs as its algorithm. */
    public MintedToken header(String name, Object value) {
        return new MintedToken(with(header, name, json(value)), claims, key);
    }

    /** Without a header parameter. */
    public MintedToken withoutHeader(String name) {
        return new MintedToken(less(header, name), claims, key);
    }

    /** Expired at this moment. */
    public MintedToken expiring(Instant moment) {
        return claim("exp", moment);
    }

    /** Signed by another key; the header goes on naming the application's key and algorithm. */
    public MintedToken signedBy(SigningKey other) {
        return new MintedToken(header, claims, other);
    }

    /** Signed by another key of the same algorithm. */
    public MintedToken signedByAStranger() {
        return signedBy(SigningKey.generate(key.algorithm()));
    }

    /** In the compact form, signed. */
    public String text() {
        String content = content();
        return content + "." + base64url(key.signature(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** In the compact form with an empty signature, and a header that says so. */
    public String unsignedText() {
        return header("alg", "none").content() + ".";
    }

    /** As the value of an {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + text();
    }

    private String content() {
        return base64url(written(header)) + "." + base64url(written(claims));
    }

    private static byte[] written(Map<String, Object> members) {
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + members.keySet(), e);
        }
    }

    private static Object json(Object value) {
        return value instanceof Instant moment ? (Object) moment.getEpochSecond() : value;
    }

    private static Map<String, Object> with(Map<String, Object> members, String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.put(name, value);
        return all;
    }

    private static Map<String, Object> less(Map<String, Object> members, String name) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.remove(name);
        return all;
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The names only: a token is a credential. */
    @Override
    public String toString() {
        return "MintedToken" + claims.keySet();
    }
}
