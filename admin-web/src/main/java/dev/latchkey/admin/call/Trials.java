package dev.latchkey.admin.call;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.audit.AuditArchive;
import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.auth.audit.AuditLog;
import dev.latchkey.auth.engine.MethodStandings;
import dev.latchkey.auth.engine.OperatorDesk;
import dev.latchkey.auth.engine.Refusal;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.TokenFilter;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Makes requests to this server the way a client would, and tells what became of them. One at a time: each takes two of
 * the server's threads. Thread-safe.
 */
public final class Trials {

    private static final Duration LOG_WAITS = Duration.ofSeconds(3);

    /** What is shorter guards nothing, and stands in answers by chance. */
    private static final int SHORTEST_SECRET = 8;

    private final MethodStandings methods;
    private final OperatorDesk desk;
    private final IssuedTokens issued;
    private final AuditLog log;
    private final AuditArchive archive;
    private final SelfClient client;
    private final Semaphore one = new Semaphore(1);

    @Inject
    Trials(
            MethodStandings methods,
            OperatorDesk desk,
            IssuedTokens issued,
            AuditLog log,
            AuditArchive archive,
            SelfTransport self) {
        this.methods = methods;
        this.desk = desk;
        this.issued = issued;
        this.log = log;
        this.archive = archive;
        this.client = new SelfClient(self);
    }

    /**
     * @param self where this server listens
     * @throws TrialProblem if nothing was sent, or no answer came
     */
    public Trial make(InetSocketAddress self, Application application, Presented presented, TrialRequest request) {
        if (!one.tryAcquire()) {
            throw new TrialProblem(
                    "", "Somebody else tries a request at this moment. Send yours again in a few seconds.");
        }
        try {
            return presented.fold(
                    token -> withToken(self, application, token.userName(), request),
                    pasted -> with(self, application, pasted.credential(), request));
        } finally {
            one.release();
        }
    }

    /** The token lives as long as the request. */
    private Trial withToken(InetSocketAddress self, Application application, String userName, TrialRequest request) {
        IssuedToken token = desk.issue(userName, application.id()).fold(granted -> granted.token(), refused -> {
            throw new TrialProblem(TrialProblem.USER, sentence(refused.refusal()));
        });
        try {
            return with(self, application, token.text(), request);
        } finally {
            issued.page(new TokenFilter(application.id(), 0, "", token.id()), 0, 1)
                    .forEach(issued::revoke);
        }
    }

    private Trial with(InetSocketAddress self, Application application, String credential, TrialRequest request) {
        String requestId = UUID.randomUUID().toString();
        CredentialPlace place = methods.of(application.id()).place();
        String sent = encoded(place, credential);
        List<Header> headers = new ArrayList<>(List.of(
                ApplicationCalls.named(application),
                new Header("Accept", "application/json"),
                new Header("User-Agent", "Latchkey (tried in the admin pages)"),
                new Header("X-Request-Id", requestId),
                new Header(place.header(), place.scheme().isEmpty() ? sent : place.scheme() + " " + sent)));
        if (!request.body().isEmpty()) {
            headers.add(new Header("Content-Type", "application/json"));
        }
        TrialAnswer answer = client.send(self, request, headers);
        return new Trial(requestId, without(answer, List.of(credential, sent)), decisions(requestId));
    }

    private List<AuditEntry> decisions(String requestId) {
        log.settle(LOG_WAITS);
        return archive.ofRequest(requestId);
    }

    /** Name and password may be pasted as they are: base64 has no colon. */
    private static String encoded(CredentialPlace place, String credential) {
        boolean plain = place.scheme().equalsIgnoreCase("Basic") && credential.indexOf(':') >= 0;
        return plain ? Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8)) : credential;
    }

    /** No answer of this server repeats a credential; should one ever, it is not shown. */
    private static TrialAnswer without(TrialAnswer answer, List<String> secrets) {
        String body = answer.body();
        for (String secret : secrets) {
            body = secret.length() < SHORTEST_SECRET ? body : body.replace(secret, "(withheld)");
        }
        return new TrialAnswer(answer.status(), answer.headers(), body, answer.cut(), answer.millis());
    }

    private static String sentence(Refusal refusal) {
        return "No token for this account: " + refusal.code().name() + ". " + refusal.description();
    }
}
