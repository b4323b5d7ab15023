package dev.latchkey.auth.engine;

import dev.latchkey.auth.audit.RecordedTrace;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the application that a token is good for: the one that the request names, else the first of all, the default
 * one before the others. A disabled application counts, since its tokens are good again once it is enabled.
 */
final class TokenProof {

    private static final String STEP = "token";

    private final AuthConfiguration configuration;

    TokenProof(AuthConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * The token as its method judges it; whether it was revoked is not looked at.
     *
     * @return empty if it is good for none
     * @throws GateRefusal if that cannot be told now, or will be another time
     */
    Optional<ProvedToken> prove(GateRequest request, String token, DecisionTrace trace) {
        try (AuthConfiguration.Held held = configuration.hold()) {
            return proved(candidates(held.snapshot(), request), request, token, trace);
        }
    }

    private static Optional<ProvedToken> proved(
            List<OpenApplication> candidates, GateRequest request, String token, DecisionTrace trace) {
        List<GateRefusal> undecided = new ArrayList<>();
        for (OpenApplication open : candidates) {
            Optional<ProvedToken> proved =
                    open.method().flatMap(method -> judged(open, method, request, token, undecided));
            if (proved.isPresent()) {
                trace.passed(STEP, Fact.text("application", open.application().id()));
                return proved;
            }
        }
        if (!undecided.isEmpty()) {
            trace.failed(STEP, Fact.text("reason", undecided.get(0).code().name()));
            throw undecided.get(0);
        }
        trace.skipped(STEP, Fact.text("reason", "good for no application"));
        return Optional.empty();
    }

    private static Optional<ProvedToken> judged(
            OpenApplication open, AuthMethod method, GateRequest request, String token, List<GateRefusal> undecided) {
        try {
            return Optional.of(
                    new ProvedToken(open, CredentialJudge.fresh(method, request, token, new RecordedTrace())));
        } catch (GateRefusal refusal) {
            boolean later =
                    refusal.code().httpStatus() == 503 || refusal.code().name().equals("TOKEN_NOT_YET_VALID");
            if (later) {
                undecided.add(refusal);
            }
            return Optional.empty();
        }
    }

    private static List<OpenApplication> candidates(AuthConfiguration.Snapshot snapshot, GateRequest request) {
        ApplicationChoice choice = new ApplicationChoice(snapshot, request);
        Optional<OpenApplication> meant = choice.meant();
        if (choice.named()) {
            return meant.stream().toList();
        }
        List<OpenApplication> all = new ArrayList<>(meant.stream().toList());
        for (String id : snapshot.book().applications().keySet()) {
            Optional.ofNullable(snapshot.open().get(id))
                    .filter(open -> !all.contains(open))
                    .filter(TokenProof::takesTokens)
                    .ifPresent(all::add);
        }
        return all;
    }

    private static boolean takesTokens(OpenApplication open) {
        return open.method()
                .filter(method -> method.credentialPlace().scheme().equalsIgnoreCase("Bearer"))
                .isPresent();
    }
}
