package dev.latchkey.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The check of the suite's logs bites. */
final class LeakScanTest {

    private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg";
    private static final String OPAQUE = "qL3xV9sT0pR7wZ2yB5nM8kJ1hG4fD6aCeXuIoPlKmNb";

    private static final String COOKIE = "V9sT0pR7wZ2yB5nM8kJ1hG4fD6aCeXuIoPlKmNbqL3x";

    private final LeakScan scan = new LeakScan(List.of("correct horse battery", OPAQUE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the header was Bearer " + OPAQUE + "x",
                "Authorization: Basic YXV0aG9yOmNvcnJlY3QgaG9yc2U=",
                "token " + TOKEN + " refused",
                "key lk_0123456789_" + OPAQUE + "x1Y2z3 refused",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----",
                "Cookie: __Host-SSESS0123456789abcdef0123456789abcdef=" + COOKIE,
                "GET /user/sign-in-link?token=" + COOKIE,
                "the password correct horse battery is wrong",
                "[" + OPAQUE + "]"
            })
    void secretInALineIsFound(String line) {
        String log = "INFO all is well\n" + line + "\nINFO all is well again";

        assertThat(scan.of(log)).isNotEmpty().noneMatch(leak -> leak.contains("well"));
    }

    @Test
    void reportOfALeakDoesNotRepeatIt() {
        assertThat(scan.of("user author with correct horse battery failed"))
                .containsExactly("a secret of a test in: user author with cor… failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the bearer of this token is unknown",
                "basic authentication is refused",
                "key 3bfc0fa1 of application 4bf92f3577b34da6a3ce929d0e0e4736",
                "GET /user/sign-in-link",
                "-----BEGIN CERTIFICATE-----",
                "correct horse"
            })
    void lineThatOnlySpeaksOfSecretsIsNot(String line) {
        assertThat(scan.of(line)).isEmpty();
    }

    @Test
    void whatAServerLogsIsKeptForTheScan() throws Exception {
        Logger log = LoggerFactory.getLogger("dev.latchkey.server.SomePart");

        log.debug("a detail of {}", LeakScanTest.class);

        String line = "a detail of " + LeakScanTest.class;
        assertThat(SuiteLogs.leaks(new LeakScan(List.of(line)))).isNotEmpty();
    }
}
