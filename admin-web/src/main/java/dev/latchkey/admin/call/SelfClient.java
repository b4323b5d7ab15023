package dev.latchkey.admin.call;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls this very server over HTTP and nobody else: no proxy, no redirect, no cookie, a bound on size and time.
 * Thread-safe.
 */
final class SelfClient {

    static final int MOST_BYTES = 64 * 1024;

    private static final Logger log = LoggerFactory.getLogger(SelfClient.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(15);
    private static final List<String> SHOWN = List.of(
            "Content-Type",
            "Location",
            "WWW-Authenticate",
            "Allow",
            "Retry-After",
            "ETag",
            "Cache-Control",
            "X-Request-Id");

    private final SelfTransport transport;

    /** Made when somebody first tries a request: it brings TLS and threads, and few servers ever need it. */
    private final AtomicReference<HttpClient> client = new AtomicReference<>();

    SelfClient(SelfTransport transport) {
        this.transport = transport;
    }

    /**
     * @param self where this server listens
     * @throws TrialProblem if the request cannot be made, or there is no answer in time
     */
    TrialAnswer send(InetSocketAddress self, TrialRequest asked, List<Header> headers) {
        HttpRequest request = request(self, asked, headers);
        long begun = System.nanoTime();
        CompletableFuture<HttpResponse<BoundedBody.Bytes>> answer =
                client().sendAsync(request, info -> new BoundedBody(MOST_BYTES));
        try {
            HttpResponse<BoundedBody.Bytes> response = answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            return new TrialAnswer(
                    response.statusCode(),
                    shown(response),
                    new String(response.body().content(), StandardCharsets.UTF_8),
                    response.body().cut(),
                    millis);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new TrialProblem("", "The server gave itself no answer within " + WHOLE.toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            log.warn("a request that somebody tried got no answer", e.getCause());
            throw new TrialProblem("", "The server could not reach itself: " + reason(e.getCause()) + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialProblem("", "The server is stopping.");
        }
    }

    private HttpClient client() {
        return client.updateAndGet(made -> made == null ? fresh() : made);
    }

    private HttpClient fresh() {
        return transport
                .client()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT)
                .build();
    }

    private HttpRequest request(InetSocketAddress self, TrialRequest asked, List<Header> headers) {
        try {
            URI base = new URI(
                    transport.scheme(), null, self.getAddress().getHostAddress(), self.getPort(), "", null, null);
            HttpRequest.Builder request = HttpRequest.newBuilder(new URI(base + asked.target()))
                    .method(
                            asked.method(),
                            asked.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.body()));
            headers.forEach(header -> request.header(header.name(), header.value()));
            return request.build();
        } catch (URISyntaxException e) {
            throw new TrialProblem("path", "This is no address: special characters must be percent-encoded.");
        } catch (IllegalArgumentException e) {
            // Its message would repeat the credential.
            throw new TrialProblem(TrialProblem.CREDENTIAL, "This cannot stand in the header of a request.");
        }
    }

    private static List<Header> shown(HttpResponse<?> response) {
        return SHOWN.stream()
                .flatMap(name -> response.headers().allValues(name).stream().map(value -> new Header(name, value)))
                .toList();
    }

    private static String reason(Throwable cause) {
        return cause instanceof IOException ? cause.getClass().getSimpleName() : "an unexpected fault";
    }
}
