package dev.latchkey.auth.engine;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.token.RefreshFamilies;
import dev.latchkey.auth.token.RefreshFamily;
import dev.latchkey.auth.token.RefreshTicket;
import dev.latchkey.auth.token.Revocations;
import java.time.Clock;
import java.util.Optional;

/** Tells administrators what a token is good for (contract "auth", section 2; RFC 7662). Thread-safe. */
public final class IntrospectionDesk {

    private final AuthConfiguration configuration;
    private final AccountDirectory accounts;
    private final AddressCheck addresses;
    private final TokenAuthority authority;
    private final TokenProof proof;
    private final HolderCheck holders;
    private final RefreshFamilies families;
    private final Clock clock;

    public IntrospectionDesk(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            FloodControl flood,
            TokenAuthority authority,
            RefreshFamilies families,
            Revocations revocations,
            Clock clock) {
        this.configuration = configuration;
        this.accounts = accounts;
        this.addresses = new AddressCheck(flood);
        this.authority = authority;
        this.proof = new TokenProof(configuration);
        this.holders = new HolderCheck(accounts, revocations);
        this.families = families;
        this.clock = clock;
    }

    /** @param token access or refresh token */
    public DeskAnswer<Introspection> introspect(GateRequest request, String token) {
        Course course = new Course();
        try {
            Optional<OpenApplication> meant = new ApplicationChoice(configuration.snapshot(), request).meant();
            addresses.check(meant, request, course.trace());
            authority.administrator(request, "", course);
            return new DeskAnswer.Given<>(state(request, token, course), course.decided());
        } catch (GateRefusal refusal) {
            return new DeskAnswer.Refused<>(refusal.with(course.scheme()), course.decided());
        }
    }

    private Introspection state(GateRequest request, String token, Course course) {
        Optional<RefreshTicket> ticket = families.find(token);
        return ticket.isPresent() ? refresh(ticket.get()) : access(request, token, course);
    }

    private Introspection access(GateRequest request, String token, Course course) {
        Course inner = new Course();
        try {
            Optional<ProvedToken> proved = proof.prove(request, token, course.trace())
                    .filter(found -> found.open().application().enabled());
            if (proved.isEmpty()) {
                return new Introspection.Inactive();
            }
            OpenApplication open = proved.get().open();
            AccountView account = holders.check(open, token, proved.get().outcome(), inner);
            boolean admitted = open.rules().rolesDenied(account).isEmpty();
            return admitted ? active(proved.get(), account) : new Introspection.Inactive();
        } catch (GateRefusal refusal) {
            if (refusal.code().httpStatus() == 503) {
                throw refusal;
            }
            course.trace().skipped("active", Fact.text("reason", refusal.code().name()));
            return new Introspection.Inactive();
        }
    }

    private static Introspection active(ProvedToken proved, AccountView account) {
        Credential credential = proved.outcome().credential();
        return new Introspection.Active(
                proved.open().application().id(),
                account,
                credential.id(),
                credential.issuedAt(),
                credential.expiresAt(),
                false);
    }

    private Introspection refresh(RefreshTicket ticket) {
        RefreshFamily family = ticket.family();
        Optional<Account> account = accounts.account(family.accountId())
                .filter(Account::active)
                .filter(found -> !family.created().isBefore(found.credentialsValidFrom()));
        boolean offered = Optional.ofNullable(configuration.snapshot().open().get(family.applicationId()))
                .map(OpenApplication::application)
                .filter(application ->
                        application.enabled() && application.refresh().enabled())
                .isPresent();
        if (account.isEmpty() || !offered || families.ended(family) || !ticket.alive(clock.instant())) {
            return new Introspection.Inactive();
        }
        return new Introspection.Active(
                family.applicationId(),
                account.get().view(),
                "",
                ticket.token().issued(),
                ticket.token().expires(),
                true);
    }
}
