package dev.latchkey.auth.method.jwt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.RingKey;
import dev.latchkey.auth.spi.TokenIssuer;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.SecureDigestAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.util.UUID;

/** Issues tokens with the active key of the ring (contract "auth", section 2). */
final class JwtIssuer implements TokenIssuer {

    private final IssuingRules rules;
    private final RingKey key;
    private final SecureDigestAlgorithm<Key, Key> algorithm;

    JwtIssuer(IssuingRules rules, RingKey key) {
        this.rules = rules;
        this.key = key;
        this.algorithm = Algorithm.named(key.material().algorithm()).implementation();
    }

    @Override
    public IssuedToken issue(AccountView account, Instant issuedAt) {
        Instant expiresAt = issuedAt.plus(rules.lifetime());
        String id = UUID.randomUUID().toString();
        ObjectNode claims = claims(account, issuedAt, expiresAt, id);
        return new IssuedToken(signed(claims), id, key.id(), issuedAt, expiresAt);
    }

    private ObjectNode claims(AccountView account, Instant issuedAt, Instant expiresAt, String id) {
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        rules.staticClaims().forEach(claims::put);
        claims.put("iss", rules.issuer());
        claims.put("aud", rules.audience());
        claims.put("sub", account.uuid().toString());
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("nbf", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        claims.put("jti", id);
        if (!rules.rolesClaim().isEmpty()) {
            ArrayNode roles = claims.putArray(rules.rolesClaim());
            account.roles().stream().sorted().forEach(roles::add);
        }
        // Last, so that a username attribute "sub" wins over the account's uuid.
        claims.put(rules.usernameAttribute(), account.name());
        return claims;
    }

    private String signed(ObjectNode claims) {
        return Jwts.builder()
                .header()
                .type("JWT")
                .keyId(key.id())
                .and()
                .content(claims.toString().getBytes(StandardCharsets.UTF_8))
                .signWith(signingKey(), algorithm)
                .compact();
    }

    private Key signingKey() {
        boolean secret = key.material().symmetric();
        return secret
                ? OwnKeys.named(key.material().signing(), Algorithm.named(algorithm.getId()))
                : key.material().signing();
    }
}
