package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.method.oauth2.ProviderAnswer.NoAnswer;
import dev.latchkey.auth.method.oauth2.ProviderAnswer.NoAnswer.Fault;

/** Answers whose status means the same at every endpoint. */
final class Statuses {

    private static final int TOO_MANY = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private Statuses() {}

    /** A server error or a plea for fewer requests concerns all tokens; another status perhaps only this one. */
    static ProviderAnswer unexpected(int status) {
        boolean providerFailed = status >= FIRST_SERVER_ERROR || status == TOO_MANY;
        return new NoAnswer(
                "The identity provider answered " + status + ".", providerFailed ? Fault.PROVIDER : Fault.TOKEN);
    }
}
