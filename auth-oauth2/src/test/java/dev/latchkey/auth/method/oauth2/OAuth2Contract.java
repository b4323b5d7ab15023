package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import dev.latchkey.auth.testkit.AuthMethodContract;
import dev.latchkey.auth.testkit.Provocation;
import dev.latchkey.auth.testkit.ScriptedDocuments;
import dev.latchkey.auth.testkit.SettableClock;
import dev.latchkey.auth.testkit.TestMethodContext;
import dev.latchkey.auth.testkit.TestRequest;
import dev.latchkey.auth.testkit.Trial;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contract of methods wants to know of this one, for a provider that knows a single token. */
abstract class OAuth2Contract extends AuthMethodContract {

    static final String GOOD = "planted-token-5e8b.c3";

    /** Where the provider is asked. */
    abstract URI address();

    /** What it answers of any token but the good one. */
    abstract OutboundAnswer stranger();

    /** What it says of the good token, beside these claims. */
    abstract String good(String claims);

    @Override
    protected AuthMethodProvider provider() {
        return new OAuth2MethodProvider();
    }

    @Override
    protected void prepare(TestMethodContext context) {
        says(context, "");
    }

    @Override
    protected TestRequest goodRequest(Trial trial) {
        return TestRequest.with(GOOD);
    }

    @Override
    protected Map<ErrorCode, Provocation> provocations() {
        return Map.of(
                OAuth2Error.INVALID_TOKEN,
                trial -> TestRequest.with("another-token"),
                OAuth2Error.TOKEN_EXPIRED,
                claiming("\"exp\":" + at(-3600)),
                OAuth2Error.TOKEN_NOT_YET_VALID,
                claiming("\"nbf\":" + at(3600)),
                OAuth2Error.INVALID_ISSUER,
                Provocation.under(Map.of(OAuth2Schema.ISSUER, "https://id.example.com/"), claiming("\"iss\":\"x\"")),
                OAuth2Error.INVALID_AUDIENCE,
                Provocation.under(Map.of(OAuth2Schema.AUDIENCES, "api"), claiming("\"aud\":[\"x\"]")),
                OAuth2Error.INSUFFICIENT_SCOPE,
                Provocation.under(Map.of(OAuth2Schema.SCOPES, "read\nwrite"), claiming("\"scope\":\"read\"")),
                OAuth2Error.IDENTITY_PROVIDER_UNAVAILABLE,
                trial -> {
                    trial.context().documents().down();
                    return TestRequest.with(GOOD);
                });
    }

    @Override
    protected Optional<Provocation> outsideDependency() {
        return Optional.of(this::goodRequest);
    }

    @Override
    protected List<String> libraries() {
        return List.of("com.fasterxml.jackson.core..");
    }

    private Provocation claiming(String claims) {
        return trial -> {
            says(trial.context(), "," + claims);
            return TestRequest.with(GOOD);
        };
    }

    private void says(TestMethodContext context, String claims) {
        OutboundAnswer good = answer(200, good(claims));
        context.documents().answer(address(), request -> asksForGood(request) ? good : stranger());
    }

    private static boolean asksForGood(OutboundRequest request) {
        String body = new String(request.body(), StandardCharsets.US_ASCII);
        return body.startsWith("token=" + GOOD + "&")
                || request.headers().getOrDefault("Authorization", "").equals("Bearer " + GOOD);
    }

    static OutboundAnswer answer(int status, String body) {
        return new OutboundAnswer(status, body.getBytes(StandardCharsets.UTF_8), ScriptedDocuments.NO_AGE);
    }

    static long at(long seconds) {
        return SettableClock.START.plusSeconds(seconds).getEpochSecond();
    }
}
