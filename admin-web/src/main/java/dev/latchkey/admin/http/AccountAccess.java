package dev.latchkey.admin.http;

import dev.latchkey.admin.page.AccountAccessPage;
import dev.latchkey.admin.page.AccountAccessPage.SessionRow;
import dev.latchkey.admin.page.AccountAccessPage.TokenRow;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.factor.SecondFactors;
import dev.latchkey.auth.session.Session;
import dev.latchkey.auth.session.Sessions;
import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.TokenFilter;
import dev.latchkey.auth.token.TokenRecord;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;

/** What the page about an account's sessions and tokens shows. */
final class AccountAccess {

    private static final int MOST_TOKENS = 100;

    private final Pages pages;
    private final Sessions sessions;
    private final IssuedTokens issued;
    private final Applications applications;
    private final SecondFactors factors;
    private final Times times;

    @Inject
    AccountAccess(
            Pages pages,
            Sessions sessions,
            IssuedTokens issued,
            Applications applications,
            SecondFactors factors,
            Times times) {
        this.pages = pages;
        this.sessions = sessions;
        this.issued = issued;
        this.applications = applications;
        this.factors = factors;
        this.times = times;
    }

    AccountAccessPage page(Context ctx, Account account) {
        List<TokenRecord> tokens = issued.page(new TokenFilter("", account.id(), "", ""), 0, MOST_TOKENS + 1);
        return new AccountAccessPage(
                pages.frame(ctx, "Sessions and tokens of " + account.name()).under(NamedAccounts.trail()),
                NamedAccounts.pathOf(account),
                factor(account),
                factors.required(account.id()),
                living(account).stream().map(this::row).toList(),
                tokens.stream()
                        .limit(MOST_TOKENS)
                        .map(token -> row(account, token))
                        .toList(),
                tokens.size() > MOST_TOKENS);
    }

    static String revokePath(TokenRecord token) {
        return AccountAccessRoutes.PAGE + "/" + token.applicationId() + "/" + token.id() + "/revoke";
    }

    private String factor(Account account) {
        return factors.state(account.id())
                .map(state -> "On since " + times.text(state.since()) + "; recovery codes left: "
                        + state.recoveryCodes() + ".")
                .orElse("Off: the account logs in by its password alone.");
    }

    private List<Session> living(Account account) {
        return sessions.of(account.id()).stream()
                .filter(session -> !session.created().isBefore(account.credentialsValidFrom()))
                .toList();
    }

    private SessionRow row(Session session) {
        return new SessionRow(
                session.hash(),
                session.address(),
                session.userAgent(),
                times.text(session.created()),
                times.text(session.lastSeen()));
    }

    private TokenRow row(Account account, TokenRecord token) {
        boolean ended =
                issued.revoked(token) || !account.active() || token.issued().isBefore(account.credentialsValidFrom());
        return new TokenRow(
                token.id(),
                applications
                        .book()
                        .application(token.applicationId())
                        .map(Application::name)
                        .orElse(token.applicationId()),
                times.text(token.issued()),
                times.text(token.expires()),
                ended ? "" : NamedAccounts.pathOf(account) + revokePath(token));
    }
}
