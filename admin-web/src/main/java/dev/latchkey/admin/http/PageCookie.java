package dev.latchkey.admin.http;

import dev.latchkey.web.PublicAddress;
import io.javalin.http.Context;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A cookie of the admin pages: not for scripts, bound to host and transport where the server is reached by https. */
final class PageCookie {

    private final String name;
    private final String attributes;

    PageCookie(String name, PublicAddress address) {
        this.name = (address.secure() ? "__Host-" : "") + name;
        this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (address.secure() ? "; Secure" : "");
    }

    /** Its value; empty if there is none, or several are sent. */
    Optional<String> read(Context ctx) {
        Cookie[] sent = ctx.req().getCookies();
        List<String> values = Stream.of(sent == null ? new Cookie[0] : sent)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Lives as long as the browser. */
    void set(Context ctx, String value) {
        ctx.res().addHeader("Set-Cookie", name + "=" + value + attributes);
    }

    void set(Context ctx, String value, int seconds) {
        ctx.res().addHeader("Set-Cookie", name + "=" + value + "; Max-Age=" + seconds + attributes);
    }

    void clear(Context ctx) {
        set(ctx, "", 0);
    }
}
