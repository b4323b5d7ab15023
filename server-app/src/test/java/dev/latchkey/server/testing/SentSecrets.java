package dev.latchkey.server.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells {@link SuiteLogs} of the secrets in what tests send and are answered. */
final class SentSecrets {

    private static final Pattern MEMBER =
            Pattern.compile("\"(?:pass|password|existing|[a-z_]*token|api_key|key|secret)\""
                    + "\\s*:\\s*(?:\\{\\s*\"[a-z]+\"\\s*:\\s*|\\[\\s*\\{\\s*\"[a-z]+\"\\s*:\\s*)?\"([^\"\\\\]+)\"");
    private static final Pattern FIELD = Pattern.compile("(?:^|[&?])(?:token|pass|password|client_secret)=([^&]+)");
    private static final Pattern COOKIE = Pattern.compile("S?SESS[0-9a-f]{32}=([^;]+)");

    private SentSecrets() {}

    /** @param headers names and values in turn */
    static void inRequest(String path, String body, String... headers) {
        inText(body);
        FIELD.matcher(path).results().forEach(found -> SuiteLogs.secret(found.group(1)));
        for (int i = 0; i + 1 < headers.length; i += 2) {
            inHeader(headers[i].toLowerCase(Locale.ROOT), headers[i + 1]);
        }
    }

    static void inAnswer(HttpResponse<String> answer) {
        inText(answer.body());
        answer.headers().allValues("Set-Cookie").forEach(SentSecrets::inCookie);
    }

    private static void inText(String text) {
        MEMBER.matcher(text).results().forEach(found -> SuiteLogs.secret(found.group(1)));
        FIELD.matcher(text).results().forEach(found -> SuiteLogs.secret(found.group(1)));
    }

    private static void inHeader(String name, String value) {
        switch (name) {
            case "authorization", "x-csrf-token" -> inCredential(value);
            case "cookie" -> inCookie(value);
            default -> {}
        }
    }

    private static void inCookie(String cookie) {
        COOKIE.matcher(cookie).results().forEach(found -> SuiteLogs.secret(found.group(1)));
    }

    private static void inCredential(String value) {
        String credential = value.substring(value.indexOf(' ') + 1).strip();
        SuiteLogs.secret(credential);
        if (value.startsWith("Basic ")) {
            password(credential);
        }
    }

    private static void password(String pair) {
        try {
            String decoded = new String(Base64.getDecoder().decode(pair), StandardCharsets.UTF_8);
            SuiteLogs.secret(decoded.substring(decoded.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            // A test sends what is no pair: the whole of it is remembered already.
        }
    }
}
