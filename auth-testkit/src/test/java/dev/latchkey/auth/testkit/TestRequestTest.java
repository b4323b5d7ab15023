package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A request as a method sees it. */
final class TestRequestTest {

    private final TestRequest request =
            TestRequest.with("a-credential-of-somebody").header("X-Date", "1").header("x-date", "2");

    @Test
    void headersAreFoundWithoutRegardToCaseInTheOrderSent() {
        assertThat(request.headers("X-DATE")).containsExactly("1", "2");
        assertThat(request.headers("X-Other")).isEmpty();
    }

    @Test
    void changeMakesAnotherRequest() {
        TestRequest other = request.headers("X-Date", List.of()).method("post").body("{}");

        assertThat(other.headers("X-Date")).isEmpty();
        assertThat(other.method()).isEqualTo("POST");
        assertThat(other.body()).hasSize(2);
        assertThat(request.headers("X-Date")).hasSize(2);
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.body()).isEmpty();
    }

    @Test
    void credentialIsNotPrinted() {
        assertThat(request.toString()).isEqualTo("TestRequest[GET /node/1]");
    }
}
