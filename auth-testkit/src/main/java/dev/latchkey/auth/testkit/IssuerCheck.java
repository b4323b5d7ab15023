package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.PublishedKey;
import dev.latchkey.auth.spi.TokenIssuer;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a method hands out it accepts, and what it publishes is public. */
final class IssuerCheck {

    /** Members of a JSON Web Key that are private or secret (RFC 7518, sections 6.2.2, 6.3.2 and 6.4). */
    private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private final Workbench bench;

    IssuerCheck(Workbench bench) {
        this.bench = bench;
    }

    void issuedTokensAreAccepted() {
        bench.withTrial(trial -> trial.method().tokenIssuer().ifPresent(issuer -> {
            Instant now = trial.context().clock().instant();
            IssuedToken first = accepted(trial, issuer, now);
            IssuedToken second = accepted(trial, issuer, now.plusSeconds(1));
            assertThat(second.id())
                    .as("each issued token has an id of its own, so that one can be revoked without the other")
                    .isNotEqualTo(first.id());
        }));
    }

    private IssuedToken accepted(Trial trial, TokenIssuer issuer, Instant issuedAt) {
        AccountView editor = TestAccounts.EDITOR;
        IssuedToken token = issuer.issue(editor, issuedAt);
        AuthOutcome.Authenticated success =
                trial.judge(bench.contract().requestWith(token.text())).success();
        assertThat(success.subject().in(trial.context().accounts()))
                .as("an issued token names the account it was issued to")
                .contains(editor);
        assertThat(success.credential().id())
                .as("an issued token is known by the id that IssuedToken tells: revocation goes by it")
                .isNotEmpty()
                .isEqualTo(token.id());
        assertThat(success.credential().keyId())
                .as("an issued token tells the key that signed it, so that revoking the key ends it")
                .isEqualTo(token.keyId());
        assertThat(success.credential().expiresAt())
                .as("an issued token expires when IssuedToken says, or a tolerance later")
                .isAfterOrEqualTo(token.expiresAt());
        assertThat(token.expiresAt())
                .as("an issued token expires after its issue")
                .isAfter(token.issuedAt());
        Secrets secrets = new Secrets();
        secrets.addCredential("the issued token", token.text(), List.of(token.id()));
        secrets.mustNotBeIn(token.toString() + success, "toString of the issued token or its outcome");
        return token;
    }

    void publishedKeysArePublic() {
        bench.withTrial(trial -> {
            assertThat(trial.method().publishedKeys())
                    .extracting(PublishedKey::members)
                    .as("published keys have their kid and kty, and nothing private or secret")
                    .allMatch(members -> members.containsKey("kid") && members.containsKey("kty"))
                    .noneMatch(members -> members.keySet().stream().anyMatch(PRIVATE::contains))
                    .noneMatch(members -> "oct".equals(members.get("kty")));
            Secrets secrets = Secrets.of(trial, bench.contract());
            trial.method()
                    .publishedKeys()
                    .forEach(key -> secrets.mustNotBeIn(key.members().toString(), "a published key"));
        });
    }
}
