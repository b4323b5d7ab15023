package dev.latchkey.admin.http;

import dev.latchkey.web.BodyReader;
import dev.latchkey.web.PublicAddress;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The only way to a submitted form: it must come from one of our pages. Three things say so, each on its own: the
 * hidden token, {@code Sec-Fetch-Site} and {@code Origin}; whichever the browser sends must be right, the token always.
 */
final class FormGuard {

    /** The hidden field that every form has. */
    static final String FIELD = "form_token";

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final FormTokens tokens;
    private final BodyReader bodies;
    private final PublicAddress address;

    @Inject
    FormGuard(FormTokens tokens, BodyReader bodies, PublicAddress address) {
        this.tokens = tokens;
        this.bodies = bodies;
        this.address = address;
    }

    /** @throws PageFailure 403 if the form may come from elsewhere, 415 if it is no form */
    Form accept(Context ctx) {
        if (!ctx.req().getMethod().equals("POST") || !fetchedByUs(ctx) || !originIsOurs(ctx)) {
            throw PageFailure.forgery();
        }
        String type = String.valueOf(ctx.req().getContentType()).toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals("application/x-www-form-urlencoded")) {
            throw new PageFailure(415, "Not a form", "This address takes forms only.");
        }
        Form form = Form.parse(bodies.read(ctx));
        boolean ours = tokens.presented(ctx)
                .filter(token -> token.isCsrfToken(form.text(FIELD)))
                .isPresent();
        if (!ours) {
            throw PageFailure.forgery();
        }
        return form;
    }

    private static boolean fetchedByUs(Context ctx) {
        return headers(ctx, "Sec-Fetch-Site").stream().allMatch(OWN_SITES::contains);
    }

    private boolean originIsOurs(Context ctx) {
        return headers(ctx, "Origin").stream().allMatch(origin -> isOurs(origin, ctx));
    }

    /** The public address, or the one the browser has just called: behind a proxy or on loopback they differ. */
    private boolean isOurs(String origin, Context ctx) {
        String host = String.valueOf(ctx.req().getHeader("Host"));
        return origin.equalsIgnoreCase(originOf(address))
                || origin.equalsIgnoreCase("http://" + host)
                || origin.equalsIgnoreCase("https://" + host);
    }

    private static String originOf(PublicAddress address) {
        return address.base().getScheme() + "://" + address.base().getRawAuthority();
    }

    private static List<String> headers(Context ctx, String name) {
        return Collections.list(ctx.req().getHeaders(name));
    }
}
