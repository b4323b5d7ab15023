package dev.latchkey.auth.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A second factor that is being set up. Never printed.
 *
 * @param secret in Base32, for the person who sets it up and nobody else
 * @param sealed the same for the server, to be sent along while it is set up
 */
public record Enrolment(String secret, String sealed) {

    /** The address that authenticator applications read, as text or as a picture. */
    public String address(String issuer, String name) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(name) + "?secret=" + secret + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=6&period=" + TimedCodes.SECONDS;
    }

    /** In groups of four, for people who type it. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Enrolment";
    }
}
