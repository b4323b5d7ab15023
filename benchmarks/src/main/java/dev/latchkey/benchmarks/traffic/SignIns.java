package dev.latchkey.benchmarks.traffic;

import dev.latchkey.benchmarks.load.Expected;
import dev.latchkey.benchmarks.load.RequestSource;
import dev.latchkey.benchmarks.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.IntFunction;

/** Signs in with names and passwords, one account after the other. */
public final class SignIns {

    private static final Expected GOOD = Expected.of(200);
    private static final Expected BAD = Expected.of(401, 429);

    private SignIns() {}

    /** Log-ins by JSON. */
    public static RequestSource logins(int accounts) {
        return eachAccount(accounts, GOOD, SignIns::login);
    }

    /** Tokens for name and password. */
    public static RequestSource tokens(String application, int accounts) {
        return eachAccount(accounts, GOOD, number -> token(application, number, Site.PASSWORD));
    }

    /** The same with a wrong password. */
    public static RequestSource wrongPasswords(String application, int accounts) {
        return eachAccount(accounts, BAD, number -> token(application, number, "wrong horse battery"));
    }

    private static RequestSource eachAccount(int accounts, Expected expected, IntFunction<String> request) {
        int[] turn = {0};
        return out -> {
            turn[0] = turn[0] % accounts + 1;
            out.put(Wire.bytes(request.apply(turn[0])));
            return expected;
        };
    }

    private static String login(int number) {
        String body = "{\"name\":\"" + Site.account(number) + "\",\"pass\":\"" + Site.PASSWORD + "\"}";
        return "POST /user/login?_format=json HTTP/1.1\r\nHost: content.example.com\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String token(String application, int number, String password) {
        String pair = Site.account(number) + ":" + password;
        return "POST /rest_api/id_token HTTP/1.1\r\nHost: content.example.com\r\nAUTH-METHOD: " + application
                + "\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
                + "\r\nContent-Length: 0\r\n\r\n";
    }
}
