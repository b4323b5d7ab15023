package dev.latchkey.admin.http;

import java.util.Map;

/** What the checks of a decision ask, in words. Those of methods that are not built in have none. */
final class StepWords {

    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("gate", "Is authentication switched on?"),
            Map.entry("session", "Is somebody logged in with this browser?"),
            Map.entry("flood", "Were there too many wrong passwords from here?"),
            Map.entry("address", "May this address call?"),
            Map.entry("application", "Which application is meant, and is it enabled?"),
            Map.entry("method", "Is the authentication method of the application ready?"),
            Map.entry("rate", "Are there no more requests than the application allows?"),
            Map.entry("credential", "Is there a credential where the method wants it?"),
            Map.entry("password", "Is the password right?"),
            Map.entry("token_size", "Is the token no longer than allowed?"),
            Map.entry("token_shape", "Has it the shape of a signed token?"),
            Map.entry("algorithm", "Is it signed the way the application wants?"),
            Map.entry("critical_header", "Does its header demand nothing unknown?"),
            Map.entry("key", "Is the key known that it names?"),
            Map.entry("signature", "Is the signature right?"),
            Map.entry("payload", "Can what it says be read?"),
            Map.entry("expiry", "Has it not expired?"),
            Map.entry("not_before", "Is it valid already?"),
            Map.entry("issued_at", "Was it issued in the past?"),
            Map.entry("issuer", "Was it issued by whom the application trusts?"),
            Map.entry("audience", "Is it meant for this application?"),
            Map.entry("key_revocation", "Is its key not revoked?"),
            Map.entry("username_attribute", "Does it name an account?"),
            Map.entry("revocation", "Has it not been revoked?"),
            Map.entry("account", "Is there such an account, and is it active?"),
            Map.entry("rules", "Do the rules of the application allow this request?"),
            Map.entry("authority", "May whoever asks do this to the token?"),
            Map.entry("refresh", "Is the refresh token good?"),
            Map.entry("issued", "Was a token issued?"),
            Map.entry("revoked", "Was it revoked?"));

    private StepWords() {}

    /** Empty for a check that is not known here. */
    static String of(String step) {
        return QUESTIONS.getOrDefault(step, "");
    }
}
