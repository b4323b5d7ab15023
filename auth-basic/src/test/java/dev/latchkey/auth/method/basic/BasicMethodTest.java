package dev.latchkey.auth.method.basic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.AuthOutcome.Authenticated;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.PasswordProof;
import dev.latchkey.auth.spi.PasswordVerdict;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.Subject;
import dev.latchkey.auth.testkit.TestRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BasicMethodTest {

    private static final Instant NOON = Instant.parse("2025-09-22T12:00:00.250Z");
    private static final Instant PROVED = Instant.parse("2025-09-22T12:00:01Z");
    private static final AccountView EDITOR = new AccountView(7, UUID.randomUUID(), "Editor", true, Set.of());

    private final List<String> asked = new ArrayList<>();
    private PasswordVerdict verdict = new PasswordVerdict.Right(EDITOR, PROVED);

    @Test
    void rightPasswordNamesTheAccountByItsStableId() {
        Authenticated outcome = authenticated(method(Duration.ofMinutes(5)));

        assertThat(outcome.subject()).isEqualTo(new Subject.ByUuid(EDITOR.uuid()));
        assertThat(asked).containsExactly("editor password 192.0.2.1");
    }

    @Test
    void outcomeIsAsOldAsTheProofAndReusableForTheSetTime() {
        Authenticated outcome = authenticated(method(Duration.ofMinutes(5)));

        assertThat(outcome.credential().issuedAt()).isEqualTo(PROVED);
        assertThat(outcome.credential().cacheableUntil()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void zeroMinutesForbidReuse() {
        assertThat(authenticated(method(Duration.ZERO)).credential().cacheableUntil())
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void wrongPasswordIsRefused() {
        verdict = new PasswordVerdict.Wrong();

        assertThat(answered("editor:password")).isEqualTo("rejected INVALID_CREDENTIALS");
    }

    @Test
    void whatWasNotCheckedIsRefusedForNow() {
        verdict = new PasswordVerdict.Later(StandardError.TOO_MANY_REQUESTS, Duration.ofMinutes(7));

        assertThat(answered("editor:password")).isEqualTo("later TOO_MANY_REQUESTS PT7M");
    }

    @Test
    void unreadableIsRefusedWithoutAsking() {
        assertThat(answered("no colon")).isEqualTo("rejected INCOMPLETE_REQUEST");
        assertThat(answered(":password")).isEqualTo("rejected MISSING_USERNAME");
        assertThat(asked).isEmpty();
    }

    private Authenticated authenticated(BasicMethod method) {
        return (Authenticated) method.authenticate(request("editor:password"), DecisionTrace.none());
    }

    private String answered(String pair) {
        AuthOutcome outcome = method(Duration.ZERO).authenticate(request(pair), DecisionTrace.none());
        return outcome.fold(
                authenticated -> "authenticated",
                rejected -> "rejected " + rejected.code(),
                later -> "later " + later.code() + " " + later.retryAfter());
    }

    private BasicMethod method(Duration remembered) {
        PasswordProof proof = (name, password, address) -> {
            asked.add(name + " " + password + " " + address);
            return verdict;
        };
        return new BasicMethod(proof, Clock.fixed(NOON, ZoneOffset.UTC), remembered);
    }

    private static TestRequest request(String pair) {
        return TestRequest.with(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
