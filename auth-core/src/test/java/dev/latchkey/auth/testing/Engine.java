package dev.latchkey.auth.testing;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.account.AccountRules;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.PasswordCheck;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.application.MethodHost;
import dev.latchkey.auth.application.MethodOpener;
import dev.latchkey.auth.engine.AccountPasswords;
import dev.latchkey.auth.engine.AuthConfiguration;
import dev.latchkey.auth.engine.CredentialCache;
import dev.latchkey.auth.engine.CredentialJudge;
import dev.latchkey.auth.engine.Gate;
import dev.latchkey.auth.engine.GateDecision;
import dev.latchkey.auth.engine.GateRequest;
import dev.latchkey.auth.engine.Refusal;
import dev.latchkey.auth.engine.RequestRate;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.auth.engine.TokenDesk;
import dev.latchkey.auth.engine.TokenGrant;
import dev.latchkey.auth.engine.TokenMint;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.flood.FloodLimits;
import dev.latchkey.auth.guard.MethodGuards;
import dev.latchkey.auth.guard.MethodHealth;
import dev.latchkey.auth.guard.MethodLimits;
import dev.latchkey.auth.outbound.GuardedFetcher;
import dev.latchkey.auth.outbound.OutboundPolicy;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.secret.AesGcmSecretBox;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.token.RefreshFamilies;
import dev.latchkey.auth.token.Revocations;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole engine over repositories in memory, at noon. */
public final class Engine {

    public static final String PASSWORD = "correct horse battery";
    public static final String ADDRESS = "192.0.2.1";
    public static final int PERMITS = 2;
    /** A plugin gets as much time as it likes. */
    public static final MethodLimits LIMITS =
            new MethodLimits(4, Duration.ofDays(1), 3, Duration.ofSeconds(5), Duration.ofSeconds(15));

    public final SettableClock clock = new SettableClock(Instant.parse("2025-09-22T12:00:00.250Z"));
    public final CountingHasher hasher = new CountingHasher();
    public final MemoryAccounts accountTable = new MemoryAccounts();
    public final MemoryApplications applicationTable = new MemoryApplications();
    public final MemoryFlood floodTable = new MemoryFlood();
    public final MemoryTokens tokenTable = new MemoryTokens();
    public final Revocations revocations = new Revocations(tokenTable, clock);
    public final FakeMethod method = new FakeMethod(clock);
    public final Roles roles = new Roles(new MemoryRoles());
    public final AccountDirectory directory = new AccountDirectory(accountTable);
    public final Accounts accounts =
            new Accounts(accountTable, directory, roles, hasher, new AccountRules(Set.of("password1")), clock);
    public final FloodControl flood = new FloodControl(floodTable, FloodLimits.DEFAULT, clock);
    public final PasswordCheck passwords = new PasswordCheck(accountTable, hasher, PERMITS, Duration.ZERO);
    public final SignIn signIn = new SignIn(directory, passwords, flood);
    public final SecretBox secrets = new AesGcmSecretBox(new byte[32]);
    public final MethodRegistry registry = new MethodRegistry(List.of(method));
    public final MethodGuards guards;
    public final MethodOpener opener;
    public final AuthConfiguration configuration;
    public final Applications applications;
    public final ApplicationKeys keys;
    public final Gate gate;
    public final TokenDesk desk;

    public Engine() {
        this(LIMITS);
    }

    public Engine(MethodLimits limits) {
        guards = new MethodGuards(limits, clock);
        roles.reload();
        opener = new MethodOpener(
                registry,
                secrets,
                new MethodHost(
                        URI.create("https://api.example.com"),
                        clock,
                        directory,
                        new AccountPasswords(signIn, directory),
                        new GuardedFetcher(OutboundPolicy.standard()),
                        Runnable::run,
                        Map.of()),
                guards);
        configuration = new AuthConfiguration(applicationTable, applicationTable.keys(), applicationTable, opener);
        configuration.reload();
        applications = new Applications(applicationTable, applicationTable, configuration, opener, secrets, clock);
        keys = new ApplicationKeys(applicationTable.keys(), configuration, opener, secrets, tokenTable, clock);
        CredentialJudge judge = new CredentialJudge(new CredentialCache(100, clock));
        gate = new Gate(configuration, directory, flood, judge, revocations, new RequestRate(clock));
        desk = new TokenDesk(
                configuration,
                signIn,
                flood,
                new TokenMint(tokenTable, revocations, clock),
                new RefreshFamilies(tokenTable, revocations, clock));
    }

    public Account account(String name, String... held) {
        return accounts.create(new NewAccount(name, name + "@example.com", PASSWORD, Set.of(held)));
    }

    public Application application() {
        return application(ApplicationRules.NONE);
    }

    public Application application(ApplicationRules rules) {
        return applications.create(draft(rules));
    }

    public static ApplicationDraft draft(ApplicationRules rules) {
        return new ApplicationDraft("Shop", true, FakeMethod.ID, Map.of("shared_secret", "s3cret-of-the-shop"), rules);
    }

    /** Puts a plugin in the place of the one before, if any, and gives it an application at the first time. */
    public void plug(Plugin plugin) {
        registry.replacePlugins(List.of(plugin));
        if (configuration.current().application(Plugin.APPLICATION).isEmpty()) {
            applicationTable.add(new Application(
                    Plugin.APPLICATION,
                    "Plugged",
                    true,
                    Plugin.ID,
                    Map.of("realm", "shop"),
                    Map.of(),
                    ApplicationRules.NONE,
                    1,
                    clock.instant(),
                    clock.instant()));
        }
        configuration.reload();
    }

    /** How the plugin of the moment is doing. */
    public MethodHealth pluginHealth() {
        return guards.health().stream()
                .filter(health -> health.methodId().equals(Plugin.ID) && !health.replaced())
                .findFirst()
                .orElseThrow();
    }

    /** The account's name, or the code of the refusal. */
    public String decided(GateRequest request) {
        return gate.decide(request)
                .fold(
                        admitted -> admitted.account().anonymous()
                                ? "anonymous"
                                : admitted.account().name(),
                        refused -> refused.refusal().code().name());
    }

    public Refusal refusal(GateRequest request) {
        return gate.decide(request)
                .fold(
                        admitted -> {
                            throw new AssertionError("admitted");
                        },
                        GateDecision.Refused::refusal);
    }

    /** The token's text, or the code of the refusal. */
    public String issued(Asking request) {
        return desk.issue(request)
                .fold(
                        granted -> granted.token().text(),
                        refused -> refused.refusal().code().name());
    }

    public IssuedToken token(Asking request) {
        return desk.issue(request).fold(TokenGrant.Granted::token, refused -> {
            throw new AssertionError(refused.refusal().code().name());
        });
    }
}
