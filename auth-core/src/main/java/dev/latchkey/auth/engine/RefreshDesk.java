package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.audit.RecordedTrace;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.TokenIssuer;
import dev.latchkey.auth.token.RefreshFamilies;
import dev.latchkey.auth.token.RefreshFamily;
import dev.latchkey.auth.token.RefreshTicket;
import dev.latchkey.auth.token.Renewal;
import dev.latchkey.auth.token.Rotation;
import java.util.Optional;

/**
 * Hands out a new pair of tokens for a refresh token (contract "auth", section 2). The token tells the application; a
 * request may name it all the same, but no other. Thread-safe.
 */
public final class RefreshDesk {

    private static final String STEP = "refresh";

    private final AuthConfiguration configuration;
    private final AccountDirectory accounts;
    private final AddressCheck addresses;
    private final TokenMint mint;
    private final RefreshFamilies families;

    public RefreshDesk(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            FloodControl flood,
            TokenMint mint,
            RefreshFamilies families) {
        this.configuration = configuration;
        this.accounts = accounts;
        this.addresses = new AddressCheck(flood);
        this.mint = mint;
        this.families = families;
    }

    /** @param presented the refresh token as the client sent it */
    public TokenGrant renew(GateRequest request, String presented) {
        Course course = new Course();
        try (AuthConfiguration.Held held = configuration.hold()) {
            return renewed(held.snapshot(), request, presented, course);
        } catch (GateRefusal refusal) {
            return new TokenGrant.Refused(refusal.with(course.scheme()), course.decided());
        }
    }

    private TokenGrant renewed(
            AuthConfiguration.Snapshot snapshot, GateRequest request, String presented, Course course) {
        RecordedTrace trace = course.trace();
        ApplicationChoice choice = new ApplicationChoice(snapshot, request);
        Optional<RefreshFamily> known = families.find(presented).map(RefreshTicket::family);
        Optional<OpenApplication> issuing =
                known.flatMap(family -> Optional.ofNullable(snapshot.open().get(family.applicationId())));
        addresses.check(issuing.or(choice::meant), request, trace);
        RefreshFamily family = known.orElseThrow(() -> refused("unknown, or its family has ended", trace));
        OpenApplication open = issuing.orElseThrow(() -> refused("its application is gone", trace));
        course.application(open);
        checkNamed(choice, open, trace);
        Account account = holder(family, open, trace);
        course.account(account.name());
        TokenIssuer issuer = mint.issuer(open, trace);
        mint.checkRoles(open, account, trace);
        // Signed first: a method that fails must not cost the client its refresh token.
        IssuedToken token = mint.signed(open, account, issuer, trace);
        Renewal renewal = rotated(presented, open, trace);
        mint.keep(token, open, account, family.id(), trace);
        return new TokenGrant.Granted(token, renewal.next(), course.decided());
    }

    private static void checkNamed(ApplicationChoice choice, OpenApplication open, RecordedTrace trace) {
        if (choice.named() && choice.checked(trace) != open) {
            throw refused("it is another application's", trace);
        }
    }

    /** The account of a family that nothing has ended; what should have ended it does so now. */
    private Account holder(RefreshFamily family, OpenApplication open, DecisionTrace trace) {
        boolean offered =
                open.application().enabled() && open.application().refresh().enabled();
        Optional<Account> account = accounts.account(family.accountId())
                .filter(Account::active)
                .filter(found -> !family.created().isBefore(found.credentialsValidFrom()));
        if (!offered || account.isEmpty() || families.ended(family)) {
            families.end(family);
            throw refused("its account or application has changed since the login", trace);
        }
        return account.get();
    }

    private Renewal rotated(String presented, OpenApplication open, DecisionTrace trace) {
        Renewal renewal = families.renew(presented, open.application().refresh().lifetime());
        switch (renewal.rotation()) {
            case ROTATED ->
                trace.passed(STEP, Fact.time("expires", renewal.next().expiresAt()));
            case UNKNOWN -> throw refused("its family has ended", trace);
            case REUSED -> throw refused("used before; its family has ended", trace);
            case EXPIRED -> {
                trace.failed(STEP, Fact.text("reason", Rotation.EXPIRED.name()));
                throw GateRefusal.judged(StandardError.REFRESH_TOKEN_EXPIRED);
            }
        }
        return renewal;
    }

    private static GateRefusal refused(String reason, DecisionTrace trace) {
        trace.failed(STEP, Fact.text("reason", reason));
        return GateRefusal.judged(StandardError.INVALID_REFRESH_TOKEN);
    }
}
