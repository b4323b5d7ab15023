package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.SettingProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the settings of one application and collects what is wrong with them. */
final class OAuth2Settings {

    private static final URI NOWHERE = URI.create("");

    private final MethodSettings settings;
    private final List<SettingProblem> problems = new ArrayList<>();

    OAuth2Settings(MethodSettings settings) {
        this.settings = settings;
    }

    /** What is wrong; complete once {@link #check} and {@link #rules} have returned. */
    List<SettingProblem> problems() {
        return problems;
    }

    /** Of use only if there are no {@link #problems}. */
    TokenCheck check(MethodContext context) {
        if (introspects()) {
            URI address = address(OAuth2Schema.INTROSPECTION_ENDPOINT, context);
            boolean hint = !settings.required(OAuth2Schema.TOKEN_TYPE_HINT).equals("none");
            return new Introspection(address, client(), hint);
        }
        boolean inForm = settings.required(OAuth2Schema.TOKEN_PLACE).equals(OAuth2Schema.FORM);
        return new UserInfo(address(OAuth2Schema.USER_INFO_ENDPOINT, context), inForm);
    }

    /** Of use only if there are no {@link #problems}. */
    ClaimRules rules(Clock clock) {
        Duration skew = Duration.ofSeconds(settings.number(OAuth2Schema.CLOCK_SKEW));
        PartyRules parties = new PartyRules(
                settings.text(OAuth2Schema.ISSUER).orElse(""), Set.copyOf(settings.list(OAuth2Schema.AUDIENCES)));
        return new ClaimRules(
                new TypeRule(),
                new TimeRules(clock, skew),
                parties,
                scopes(),
                subject(),
                minutes(OAuth2Schema.CACHE_MINUTES));
    }

    Duration outageTolerance() {
        return minutes(OAuth2Schema.OUTAGE_MINUTES);
    }

    private boolean introspects() {
        return settings.required(OAuth2Schema.TOKEN_CHECK).equals(OAuth2Schema.INTROSPECTION);
    }

    private ClientProof client() {
        String secret = settings.required(OAuth2Schema.CLIENT_SECRET);
        return switch (settings.required(OAuth2Schema.CLIENT_AUTHENTICATION)) {
            case OAuth2Schema.BASIC -> ClientProof.basic(settings.required(OAuth2Schema.CLIENT_ID), secret);
            case OAuth2Schema.POST -> ClientProof.post(settings.required(OAuth2Schema.CLIENT_ID), secret);
            default -> bearer(secret);
        };
    }

    private ClientProof bearer(String secret) {
        if (!BearerToken.isWellFormed(secret) || secret.length() > BearerToken.LONGEST) {
            refuse(OAuth2Schema.CLIENT_SECRET, "An access token has letters, digits and -._~+/ only, at most 8192.");
        }
        return ClientProof.bearer(secret);
    }

    private ScopeRule scopes() {
        List<String> scopes = settings.list(OAuth2Schema.SCOPES);
        if (!scopes.stream().allMatch(ScopeRule::isScope)) {
            refuse(OAuth2Schema.SCOPES, "A scope has no blanks, quotes or backslashes; write one a line.");
        }
        return new ScopeRule(scopes);
    }

    /** No guessing among several: an attribute that means something else in one answer would name another account. */
    private SubjectClaim subject() {
        boolean uuid = settings.required(OAuth2Schema.ATTRIBUTE_HOLDS).equals(OAuth2Schema.UUID);
        String usual = uuid ? "sub" : introspects() ? "username" : "preferred_username";
        return new SubjectClaim(settings.text(OAuth2Schema.USERNAME_ATTRIBUTE).orElse(usual), uuid);
    }

    private Duration minutes(String key) {
        return settings.minutes(key).orElse(Duration.ZERO);
    }

    private URI address(String key, MethodContext context) {
        try {
            URI address = new URI(settings.required(key));
            context.documents().problems(address).forEach(problem -> refuse(key, problem));
            return address;
        } catch (URISyntaxException wrong) {
            refuse(key, "This is not an address.");
            return NOWHERE;
        }
    }

    private void refuse(String key, String message) {
        problems.add(new SettingProblem(key, message));
    }
}
