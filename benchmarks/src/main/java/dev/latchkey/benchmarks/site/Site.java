package dev.latchkey.benchmarks.site;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A server's data, and what clients know of it.
 *
 * @param arguments by which the server is started on it
 * @param rs256 the application whose tokens are signed by RS256
 * @param hs256 the application whose tokens are signed by HS256
 */
public record Site(Scale scale, List<String> arguments, ApplicationAccess rs256, ApplicationAccess hs256) {

    /** The server's public address. */
    public static final String ISSUER = "http://content.example.com";

    /** Of every account. */
    public static final String PASSWORD = "correct horse battery";

    /** From 1 on. */
    public static String account(int number) {
        return "user" + number;
    }

    /** Tokens of as many accounts. */
    public List<String> tokens(ApplicationAccess application, int count, Instant now) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> application.token(account(1 + i % scale.accounts()), now))
                .toList();
    }
}
