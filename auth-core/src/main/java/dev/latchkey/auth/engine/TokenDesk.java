package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.auth.audit.RecordedTrace;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.TokenIssuer;
import dev.latchkey.auth.token.IssuedRefresh;
import dev.latchkey.auth.token.RefreshFamilies;

/** Hands out tokens for a user name and password (contract "auth", section 2). Thread-safe. */
public final class TokenDesk {

    private static final CredentialPlace BASIC = CredentialPlace.authorization("Basic");

    private final AuthConfiguration configuration;
    private final AddressCheck addresses;
    private final PasswordDoor door;
    private final TokenMint mint;
    private final RefreshFamilies families;

    public TokenDesk(
            AuthConfiguration configuration,
            SignIn signIn,
            FloodControl flood,
            TokenMint mint,
            RefreshFamilies families) {
        this.configuration = configuration;
        this.addresses = new AddressCheck(flood);
        this.door = new PasswordDoor(signIn);
        this.mint = mint;
        this.families = families;
    }

    public TokenGrant issue(GateRequest request) {
        Course course = new Course();
        course.scheme(BASIC.scheme());
        try (AuthConfiguration.Held held = configuration.hold()) {
            return issued(held.snapshot(), request, course);
        } catch (GateRefusal refusal) {
            return new TokenGrant.Refused(refusal.with(course.scheme()), course.decided());
        }
    }

    private TokenGrant issued(AuthConfiguration.Snapshot snapshot, GateRequest request, Course course) {
        RecordedTrace trace = course.trace();
        ApplicationChoice choice = new ApplicationChoice(snapshot, request);
        addresses.check(choice.meant(), request, trace);
        OpenApplication open = choice.checkedForIssuing(trace);
        course.application(open);
        TokenIssuer issuer = mint.issuer(open, trace);
        PresentedCredential presented =
                new PresentedCredential(request, open.rules().rules().customHeader(), BASIC);
        BasicCredentials credentials = BasicCredentials.parse(presented.taken(trace));
        Account account = door.enter(credentials, request.clientAddress(), trace);
        course.account(account.name());
        mint.checkRoles(open, account, trace);
        return granted(open, account, issuer, course);
    }

    private TokenGrant granted(OpenApplication open, Account account, TokenIssuer issuer, Course course) {
        RefreshSettings refresh = open.application().refresh();
        if (!refresh.enabled()) {
            IssuedToken token = mint.issue(open, account, issuer, "", course.trace());
            return new TokenGrant.Granted(token, IssuedRefresh.NONE, course.decided());
        }
        RefreshFamilies.Started family = families.start(
                open.application().id(), account.id(), mint.issueTime(open, account), refresh.lifetime());
        IssuedToken token = mint.issue(open, account, issuer, family.familyId(), course.trace());
        return new TokenGrant.Granted(token, family.first(), course.decided());
    }
}
