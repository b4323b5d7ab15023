package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.token.RefreshFamilies;
import dev.latchkey.auth.token.RefreshTicket;
import dev.latchkey.auth.token.Revocations;
import java.util.Optional;

/**
 * Ends tokens for those who hold or own them (contract "auth", section 2; RFC 7009). A token that is unknown or dead
 * is as good as ended. Thread-safe.
 */
public final class RevocationDesk {

    /** That the token is not accepted any more, if it ever was. */
    public record Ended() {}

    private static final String STEP = "revoked";

    private final AuthConfiguration configuration;
    private final AccountDirectory accounts;
    private final AddressCheck addresses;
    private final TokenAuthority authority;
    private final TokenProof proof;
    private final RefreshFamilies families;
    private final Revocations revocations;

    public RevocationDesk(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            FloodControl flood,
            TokenAuthority authority,
            RefreshFamilies families,
            Revocations revocations) {
        this.configuration = configuration;
        this.accounts = accounts;
        this.addresses = new AddressCheck(flood);
        this.authority = authority;
        this.proof = new TokenProof(configuration);
        this.families = families;
        this.revocations = revocations;
    }

    /** @param token access or refresh token */
    public DeskAnswer<Ended> revoke(GateRequest request, String token) {
        Course course = new Course();
        try {
            end(request, token, course);
            return new DeskAnswer.Given<>(new Ended(), course.decided());
        } catch (GateRefusal refusal) {
            return new DeskAnswer.Refused<>(refusal.with(course.scheme()), course.decided());
        }
    }

    private void end(GateRequest request, String token, Course course) {
        Optional<OpenApplication> meant = new ApplicationChoice(configuration.snapshot(), request).meant();
        addresses.check(meant, request, course.trace());
        Optional<Account> asker = authority.asker(request, customHeader(meant), token, course);
        Optional<RefreshTicket> ticket = families.find(token);
        if (ticket.isPresent()) {
            endFamily(ticket.get(), asker, course);
        } else {
            proof.prove(request, token, course.trace()).ifPresent(proved -> endToken(proved, token, asker, course));
        }
    }

    private void endFamily(RefreshTicket ticket, Optional<Account> asker, Course course) {
        authority.check(asker, ticket.family().accountId(), course.trace());
        families.end(ticket.family());
        course.trace().passed(STEP, Fact.text("kind", "refresh family"));
    }

    private void endToken(ProvedToken proved, String token, Optional<Account> asker, Course course) {
        course.application(proved.open());
        long owner =
                proved.outcome().subject().in(accounts).map(AccountView::id).orElse(-1L);
        authority.check(asker, owner, course.trace());
        revocations.endCredential(
                proved.open().application().id(), proved.outcome().credential(), token);
        course.trace().passed(STEP, Fact.text("kind", "access token"));
    }

    private static String customHeader(Optional<OpenApplication> meant) {
        return meant.map(open -> open.rules().rules().customHeader()).orElse("");
    }
}
