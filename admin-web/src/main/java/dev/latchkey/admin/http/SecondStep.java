package dev.latchkey.admin.http;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.secret.SealBrokenException;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.web.PublicAddress;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers, between password and code, who has shown the password: sealed in a cookie, for this browser and a few
 * minutes. It signs nobody in, needs no store, and a change of the account's password ends it.
 */
final class SecondStep {

    private static final Duration LIVES = Duration.ofMinutes(10);
    private static final String SEPARATOR = "\n";

    private final FormTokens tokens;
    private final Accounts accounts;
    private final SecretBox secrets;
    private final Clock clock;
    private final PageCookie cookie;

    /**
     * Somebody who has shown the password.
     *
     * @param destination where they wanted to go; may be empty
     */
    record Waiting(Account account, String destination) {}

    @Inject
    SecondStep(FormTokens tokens, Accounts accounts, SecretBox secrets, PublicAddress address, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
        this.cookie = new PageCookie("latchkey_second_step", address);
    }

    void begin(Context ctx, Account account, String destination) {
        String inside = InsidePath.parse(destination).map(InsidePath::value).orElse("");
        String content = String.join(
                SEPARATOR,
                Long.toString(account.id()),
                Long.toString(clock.instant().plus(LIVES).toEpochMilli()),
                account.credentialsValidFrom().toString(),
                inside);
        String sealed = secrets.seal(content.getBytes(StandardCharsets.UTF_8), purpose(ctx));
        cookie.set(ctx, sealed, Math.toIntExact(LIVES.toSeconds()));
    }

    /** Empty if nobody has shown a password here, it took too long, or the account has changed since. */
    Optional<Waiting> waiting(Context ctx) {
        return cookie.read(ctx).flatMap(value -> opened(ctx, value)).flatMap(this::read);
    }

    void end(Context ctx) {
        cookie.clear(ctx);
    }

    private Optional<String> opened(Context ctx, String sealed) {
        try {
            return Optional.of(new String(secrets.open(sealed, purpose(ctx)), StandardCharsets.UTF_8));
        } catch (SealBrokenException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<Waiting> read(String content) {
        String[] parts = content.split(SEPARATOR, -1);
        Instant until = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return accounts.byId(Long.parseLong(parts[0]))
                .filter(account -> clock.instant().isBefore(until))
                .filter(Account::active)
                .filter(account -> account.credentialsValidFrom().toString().equals(parts[2]))
                .map(account -> new Waiting(account, parts[3]));
    }

    /** Bound to the browser by the cookie that guards its forms. */
    private String purpose(Context ctx) {
        return "second-step/" + tokens.issued(ctx).hash();
    }
}
