package dev.latchkey.benchmarks.plan;

import dev.latchkey.benchmarks.site.ApplicationAccess;
import dev.latchkey.benchmarks.site.Site;
import dev.latchkey.benchmarks.traffic.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tokens, signed before anything is measured.
 *
 * @param repeating good ones for reading and writing, which come again and again
 * @param freshRs256 good ones of which a server sees each once
 * @param junk what is no token
 */
public record TokenStock(
        Credentials repeating, Credentials freshRs256, Credentials freshHs256, Credentials expired, Credentials junk) {

    private static final int REPEATING = 100;

    public static TokenStock sign(Site site, int rs256, int hs256, Instant now) {
        ApplicationAccess rsa = site.rs256();
        ApplicationAccess hmac = site.hs256();
        List<String> expired = IntStream.range(0, REPEATING)
                .mapToObj(
                        i -> rsa.expiredToken(Site.account(1 + i % site.scale().accounts()), now))
                .toList();
        List<String> junk = IntStream.range(0, REPEATING)
                .mapToObj(i -> "eyJhbGciOiJSUzI1NiJ9.bm9uc2Vuc2Ug" + i + ".bm9uc2Vuc2U")
                .toList();
        return new TokenStock(
                Credentials.repeating(rsa.id(), site.tokens(rsa, REPEATING, now)),
                Credentials.once(rsa.id(), site.tokens(rsa, rs256, now)),
                Credentials.once(hmac.id(), site.tokens(hmac, hs256, now)),
                Credentials.repeating(rsa.id(), expired),
                Credentials.repeating(rsa.id(), junk));
    }

    /** For a server that has seen none of them. */
    public TokenStock fromTheBeginning() {
        return new TokenStock(
                repeating.fromTheBeginning(),
                freshRs256.fromTheBeginning(),
                freshHs256.fromTheBeginning(),
                expired.fromTheBeginning(),
                junk.fromTheBeginning());
    }
}
