package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Message;
import dev.latchkey.auth.session.SessionToken;
import dev.latchkey.web.PublicAddress;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Carries a message over the redirect that follows an action, in a cookie that lives a minute. It is signed under the
 * browser's own session, so nobody can put words into a page; it needs no store, so any server can show it.
 */
final class Flash {

    private static final int SECONDS = 60;
    private static final int LONGEST = 600;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final FormTokens tokens;
    private final PageCookie cookie;

    @Inject
    Flash(FormTokens tokens, PublicAddress address) {
        this.tokens = tokens;
        this.cookie = new PageCookie("latchkey_message", address);
    }

    /** Shows the message on the page that the browser asks for next. */
    void add(Context ctx, Message message) {
        String text = message.text();
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        byte[] content = (message.kind() + " " + cut).getBytes(StandardCharsets.UTF_8);
        String tag = ENCODER.encodeToString(tag(tokens.issued(ctx), content));
        cookie.set(ctx, ENCODER.encodeToString(content) + "." + tag, SECONDS);
    }

    /** What is to be shown now; once only. */
    List<Message> take(Context ctx) {
        Optional<String> sent = cookie.read(ctx);
        if (sent.isEmpty()) {
            return List.of();
        }
        cookie.clear(ctx);
        return tokens.presented(ctx)
                .flatMap(token -> opened(sent.get(), token))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Message> opened(String value, SessionToken token) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(parts[0]);
            byte[] tag = Base64.getUrlDecoder().decode(parts[1]);
            return MessageDigest.isEqual(tag, tag(token, content)) ? Optional.of(message(content)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Message message(byte[] content) {
        String[] parts = new String(content, StandardCharsets.UTF_8).split(" ", 2);
        return new Message(Message.Kind.valueOf(parts[0]), parts[1]);
    }

    private static byte[] tag(SessionToken token, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    ("message" + token.csrfToken()).getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HMAC-SHA-256", e);
        }
    }
}
