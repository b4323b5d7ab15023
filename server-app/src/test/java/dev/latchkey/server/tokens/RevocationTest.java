package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.Revocations;
import dev.latchkey.auth.token.TokenFilter;
import dev.latchkey.auth.token.TokenRecord;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators revoke, and what the very next request makes of it, though the token was verified before. */
final class RevocationTest extends LoggedInTest {

    RevocationTest() {
        super("HS256", LiveServer.refreshing());
    }

    @BeforeEach
    void useTheToken() {
        assertThat(use(login).status()).isEqualTo(404);
    }

    @Test
    void issuedTokenIsListedAndCanBeRevokedFromTheList() {
        TokenFilter ofAccount = new TokenFilter("", account.id(), "", "");
        TokenRecord record = issued().page(ofAccount, 0, 10).get(0);

        issued().revoke(record);

        assertThat(record.applicationId()).isEqualTo(application.id());
        assertThat(record.expires().getEpochSecond())
                .isEqualTo(login.body().path("exp").asLong());
        assertThat(issued().revoked(record)).isTrue();
        assertThat(use(login).error()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void refreshedTokensAreListedToo() {
        calls().refresh(login.text("refresh_token"));

        assertThat(issued().count(new TokenFilter(application.id(), 0, "", ""))).isEqualTo(2);
    }

    @Test
    void accountIsRevokedWithItsFamiliesAndCanLogInAgainAtOnce() {
        revocations().endAccount(account.id());

        assertThat(use(login).error()).isEqualTo("TOKEN_REVOKED");
        assertThat(calls().refresh(login.text("refresh_token")).error()).isEqualTo("INVALID_REFRESH_TOKEN");
        assertThat(use(calls().logIn(application.id(), account.name())).status())
                .isEqualTo(404);
    }

    @Test
    void revokingOneAccountLeavesTheOthers() {
        Account someone = server().account(unused("other"));
        Answer other = calls().logIn(application.id(), someone.name());

        revocations().endAccount(account.id());

        assertThat(use(other).status()).isEqualTo(404);
    }

    @Test
    void applicationIsRevokedWithItsFamiliesAndIssuesGoodTokensAtOnce() {
        revocations().endApplication(application.id());

        assertThat(use(login).error()).isEqualTo("TOKEN_REVOKED");
        assertThat(calls().refresh(login.text("refresh_token")).error()).isEqualTo("INVALID_REFRESH_TOKEN");
        assertThat(use(calls().logIn(application.id(), account.name())).status())
                .isEqualTo(404);
    }

    @Test
    void revokingOneApplicationLeavesTheOthers() {
        Application other = server().application("HS256", LiveServer.refreshing());
        Answer elsewhere = calls().logIn(other.id(), account.name());

        revocations().endApplication(application.id());

        assertThat(calls().use(other.id(), elsewhere.text("jwt_token")).status())
                .isEqualTo(404);
    }

    @Test
    void keyIsRevokedWithEverythingItSigned() {
        String first = keyOf(login);
        String next =
                server().administration().keys().generate(application.id()).id();
        server().administration().keys().activate(application.id(), next);
        Answer later = calls().logIn(application.id(), account.name());

        server().administration().keys().revoke(application.id(), first);

        assertThat(use(login).error()).isEqualTo("TOKEN_REVOKED");
        assertThat(use(later).status()).isEqualTo(404);
    }

    @Test
    void keyOfSomebodyElseIsRevokedById() {
        revocations().endKey(application.id(), keyOf(login));

        assertThat(use(login).error()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void revocationOutlivesARestart() {
        calls().revoke(login.text("jwt_token"), "Bearer " + login.text("jwt_token"));

        restart();

        assertThat(use(login).error()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void revokedTokenOfAnAccountThatIsGoneIsToldAsRevoked() {
        calls().revoke(login.text("jwt_token"), "Bearer " + login.text("jwt_token"));
        server().administration().accounts().delete(account.id());

        assertThat(use(login).error()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void pageIsToldUntilWhenARetiringKeyIsNeeded() {
        String first = keyOf(login);
        String next =
                server().administration().keys().generate(application.id()).id();
        server().administration().keys().activate(application.id(), next);

        assertThat(server().administration().keys().retiringIsSafe(application.id(), first))
                .isFalse();
        assertThat(server().administration()
                        .keys()
                        .neededUntil(application.id(), first)
                        .getEpochSecond())
                .isGreaterThan(login.body().path("exp").asLong());
        assertThat(server().administration()
                        .keys()
                        .neededUntil(application.id(), next)
                        .getEpochSecond())
                .isZero();
    }

    private String keyOf(Answer answer) {
        return issued().page(new TokenFilter(application.id(), 0, "", Tokens.claim(answer, "jti")), 0, 1)
                .get(0)
                .keyId();
    }

    private Answer use(Answer answer) {
        return calls().use(application.id(), answer.text("jwt_token"));
    }

    private IssuedTokens issued() {
        return server().administration().tokens();
    }

    private Revocations revocations() {
        return server().administration().revocations();
    }
}
