package dev.latchkey.auth.http;

import dev.latchkey.auth.session.SessionToken;
import dev.latchkey.web.PublicAddress;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The cookie of a browser session. Its name starts as Drupal's does; under https it is bound to host, path and
 * transport by the {@code __Host-} prefix (RFC 6265bis, section 4.1.3.2).
 */
final class SessionCookie {

    private final String name;
    private final boolean secure;

    @Inject
    SessionCookie(PublicAddress address) {
        this.secure = address.secure();
        this.name = (secure ? "__Host-SSESS" : "SESS") + suffix(address);
    }

    String name() {
        return name;
    }

    /** The token in the cookie; empty if there is none, it is malformed, or several are sent. */
    Optional<SessionToken> read(Context ctx) {
        Cookie[] sent = ctx.req().getCookies();
        List<Cookie> ours = sent == null
                ? List.of()
                : Stream.of(sent)
                        .filter(cookie -> cookie.getName().equals(name))
                        .toList();
        return ours.size() == 1 ? SessionToken.parse(ours.get(0).getValue()) : Optional.empty();
    }

    void set(Context ctx, SessionToken token) {
        ctx.res().addHeader("Set-Cookie", name + "=" + token.value() + attributes());
    }

    void clear(Context ctx) {
        ctx.res().addHeader("Set-Cookie", name + "=deleted; Max-Age=0" + attributes());
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** 32 hexadecimal digits, so that two servers on one host keep their cookies apart. */
    private static String suffix(PublicAddress address) {
        byte[] base = address.base().toString().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(base).toString().replace("-", "");
    }
}
