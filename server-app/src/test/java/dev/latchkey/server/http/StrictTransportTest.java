package dev.latchkey.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AddressRange;
import dev.latchkey.web.Access;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told, of those that come by plain http or say that a proxy had them by https. */
final class StrictTransportTest {

    private static List<String> told(StrictTransport strictTransport, String path, String... headers) throws Exception {
        try (RunningHttp http = new RunningHttp(
                routes -> routes.get("/hello", ctx -> ctx.result("hello"), Access.PUBLIC),
                new Edge(RunningHttp.LIMITS, new Transport.Plain(), strictTransport))) {
            HttpRequest.Builder request = http.request(path);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request).headers().allValues("Strict-Transport-Security");
        }
    }

    private static StrictTransport trusting(int seconds, String proxies) {
        return new StrictTransport(seconds, List.of(AddressRange.parse(proxies)));
    }

    @Test
    void plainHttpIsToldNothing() throws Exception {
        assertThat(told(trusting(60, "127.0.0.0/8"), "/hello")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https, true",
        "HTTPS, true",
        "http, false",
        "'https, http', false",
        "'http, https', true",
        "httpsomething, false",
    })
    void wordOfATrustedProxyIsBelieved(String protocol, boolean believed) throws Exception {
        List<String> told = told(trusting(60, "127.0.0.0/8"), "/hello", "X-Forwarded-Proto", protocol);

        assertThat(told).isEqualTo(believed ? List.of("max-age=60") : List.of());
    }

    @Test
    void wordOfAnybodyElseIsNot() throws Exception {
        assertThat(told(trusting(60, "10.0.0.0/8"), "/hello", "X-Forwarded-Proto", "https"))
                .isEmpty();
    }

    @Test
    void refusalOfABrokenRequestTellsToo() throws Exception {
        assertThat(told(trusting(60, "127.0.0.0/8"), "/a%2fb", "X-Forwarded-Proto", "https"))
                .containsExactly("max-age=60");
    }

    @Test
    void zeroSecondsAreNoPromise() throws Exception {
        assertThat(told(trusting(0, "127.0.0.0/8"), "/hello", "X-Forwarded-Proto", "https"))
                .isEmpty();
    }
}
