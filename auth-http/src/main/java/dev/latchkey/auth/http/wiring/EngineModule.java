package dev.latchkey.auth.http.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.account.AccountRepository;
import dev.latchkey.auth.account.AccountRules;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.PasswordCheck;
import dev.latchkey.auth.account.PasswordHasher;
import dev.latchkey.auth.account.RoleRepository;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.application.ApplicationCatalog;
import dev.latchkey.auth.application.ApplicationKeyRepository;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationRepository;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.application.GateSettingsRepository;
import dev.latchkey.auth.application.MethodHost;
import dev.latchkey.auth.application.MethodOpener;
import dev.latchkey.auth.audit.AuditArchive;
import dev.latchkey.auth.audit.AuditBudget;
import dev.latchkey.auth.audit.AuditCsv;
import dev.latchkey.auth.audit.AuditLog;
import dev.latchkey.auth.audit.AuditRepository;
import dev.latchkey.auth.credential.CredentialDesk;
import dev.latchkey.auth.credential.CredentialMakers;
import dev.latchkey.auth.credential.CredentialRepository;
import dev.latchkey.auth.credential.CredentialShelf;
import dev.latchkey.auth.engine.AccountPasswords;
import dev.latchkey.auth.engine.ApplicationStates;
import dev.latchkey.auth.engine.AuthConfiguration;
import dev.latchkey.auth.engine.CredentialCache;
import dev.latchkey.auth.engine.CredentialJudge;
import dev.latchkey.auth.engine.Gate;
import dev.latchkey.auth.engine.OriginRules;
import dev.latchkey.auth.engine.RequestRate;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.auth.factor.SecondFactorRepository;
import dev.latchkey.auth.factor.SecondFactors;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.flood.FloodRepository;
import dev.latchkey.auth.guard.MethodGuards;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.session.SessionRepository;
import dev.latchkey.auth.session.Sessions;
import dev.latchkey.auth.session.SignInLinkRepository;
import dev.latchkey.auth.session.SignInLinks;
import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.token.Revocations;
import dev.latchkey.auth.token.TokenRepository;
import dev.latchkey.web.GrantedPermissions;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.Reloadable;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * The engine of auth-core, which knows no Guice. Needs its repositories, {@link EngineSettings}, a
 * {@code PublicAddress}, a {@code MethodRegistry}, a {@code SecretBox}, a {@code PasswordHasher}, a
 * {@code DocumentFetcher}, an {@code Executor} for background work and a {@code Clock}.
 */
public final class EngineModule extends AbstractModule {

    private static final int MOST_WAITING_AUDIT_ENTRIES = 10_000;
    private static final Duration LONGEST_WAIT_FOR_HASHING = Duration.ofSeconds(5);

    @Override
    protected void configure() {
        install(new TokenModule());
        OptionalBinder.newOptionalBinder(binder(), AuditBudget.class)
                .setDefault()
                .toInstance(AuditBudget.DEFAULT);
        OptionalBinder.newOptionalBinder(binder(), CredentialCacheSize.class)
                .setDefault()
                .toInstance(CredentialCacheSize.DEFAULT);
        bind(AccountLookup.class).to(AccountDirectory.class);
        bind(ApplicationCatalog.class).to(AuthConfiguration.class);
        bind(GrantedPermissions.class).to(RoleGrants.class).in(Singleton.class);
        Multibinder<Reloadable> reloadables = Multibinder.newSetBinder(binder(), Reloadable.class);
        reloadables.addBinding().to(EngineReload.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    AccountDirectory directory(AccountRepository accounts) {
        return new AccountDirectory(accounts);
    }

    @Provides
    @Singleton
    Roles roles(RoleRepository roles) {
        return new Roles(roles);
    }

    @Provides
    @Singleton
    Accounts accounts(
            AccountRepository accounts,
            AccountDirectory directory,
            Roles roles,
            PasswordHasher hasher,
            AccountRules rules,
            Clock clock) {
        return new Accounts(accounts, directory, roles, hasher, rules, clock);
    }

    @Provides
    @Singleton
    PasswordCheck passwords(AccountRepository accounts, PasswordHasher hasher, EngineSettings settings) {
        return new PasswordCheck(accounts, hasher, settings.hashingPermits(), LONGEST_WAIT_FOR_HASHING);
    }

    @Provides
    @Singleton
    SignIn signIn(AccountDirectory accounts, PasswordCheck passwords, FloodControl flood, SecondFactors factors) {
        return new SignIn(accounts, passwords, flood, factors);
    }

    @Provides
    @Singleton
    SecondFactors factors(SecondFactorRepository repository, SecretBox secrets, Clock clock) {
        return new SecondFactors(repository, secrets, clock);
    }

    @Provides
    @Singleton
    FloodControl flood(FloodRepository repository, EngineSettings settings, Clock clock) {
        return new FloodControl(repository, settings.flood(), clock);
    }

    @Provides
    @Singleton
    Sessions sessions(SessionRepository repository, AccountDirectory accounts, EngineSettings settings, Clock clock) {
        return new Sessions(repository, accounts, settings.sessions(), clock);
    }

    @Provides
    @Singleton
    SignInLinks links(SignInLinkRepository repository, Clock clock) {
        return new SignInLinks(repository, clock);
    }

    @Provides
    @Singleton
    MethodGuards guards(EngineSettings settings, Clock clock) {
        return new MethodGuards(settings.methodLimits(), clock);
    }

    @Provides
    @Singleton
    AccountPasswords passwordProof(SignIn signIn, AccountDirectory accounts, Revocations revocations, Clock clock) {
        return new AccountPasswords(signIn, accounts, revocations, clock);
    }

    @Provides
    @Singleton
    CredentialShelf shelf(CredentialRepository repository, SecretBox secrets, Revocations revocations, Clock clock) {
        return new CredentialShelf(repository, secrets, revocations, clock);
    }

    @Provides
    @Singleton
    CredentialMakers makers(ApplicationCatalog catalog, MethodOpener opener) {
        return new CredentialMakers(catalog, opener);
    }

    @Provides
    @Singleton
    CredentialDesk credentialDesk(
            CredentialRepository repository,
            CredentialShelf shelf,
            CredentialMakers makers,
            AccountDirectory accounts,
            Revocations revocations,
            Clock clock) {
        return new CredentialDesk(repository, shelf, makers, accounts, revocations, clock);
    }

    @Provides
    @Singleton
    MethodOpener opener(
            MethodRegistry registry,
            SecretBox secrets,
            PublicAddress address,
            AccountDirectory accounts,
            AccountPasswords passwords,
            CredentialShelf credentials,
            DocumentFetcher documents,
            Executor background,
            EngineSettings settings,
            MethodGuards guards,
            Clock clock) {
        MethodHost host = new MethodHost(
                address.base(),
                clock,
                accounts,
                passwords,
                credentials,
                documents,
                background,
                settings.methodSettings());
        return new MethodOpener(registry, secrets, host, guards);
    }

    @Provides
    @Singleton
    AuthConfiguration configuration(
            ApplicationRepository applications,
            ApplicationKeyRepository keys,
            GateSettingsRepository gate,
            MethodOpener opener) {
        return new AuthConfiguration(applications, keys, gate, opener);
    }

    @Provides
    @Singleton
    ApplicationStates states(AuthConfiguration configuration) {
        return new ApplicationStates(configuration);
    }

    @Provides
    @Singleton
    Applications applications(
            ApplicationRepository repository,
            GateSettingsRepository gate,
            ApplicationCatalog catalog,
            MethodOpener opener,
            SecretBox secrets,
            Clock clock) {
        return new Applications(repository, gate, catalog, opener, secrets, clock);
    }

    @Provides
    @Singleton
    ApplicationKeys keys(
            ApplicationKeyRepository repository,
            ApplicationCatalog catalog,
            MethodOpener opener,
            SecretBox secrets,
            TokenRepository tokens,
            Clock clock) {
        return new ApplicationKeys(repository, catalog, opener, secrets, tokens, clock);
    }

    @Provides
    @Singleton
    CredentialCache credentials(CredentialCacheSize size, Clock clock) {
        return new CredentialCache(size.entries(), clock);
    }

    @Provides
    @Singleton
    Gate gate(
            AuthConfiguration configuration,
            AccountDirectory accounts,
            FloodControl flood,
            CredentialCache credentials,
            Revocations revocations,
            Clock clock) {
        return new Gate(
                configuration, accounts, flood, new CredentialJudge(credentials), revocations, new RequestRate(clock));
    }

    @Provides
    @Singleton
    OriginRules origins(AuthConfiguration configuration, EngineSettings settings) {
        return new OriginRules(configuration, settings.corsOrigins());
    }

    @Provides
    @Singleton
    AuditArchive archive(AuditRepository repository) {
        return new AuditArchive(repository);
    }

    @Provides
    @Singleton
    AuditCsv auditCsv(AuditRepository repository) {
        return new AuditCsv(repository);
    }

    @Provides
    @Singleton
    AuditLog audit(AuditRepository repository, AuditBudget budget, Clock clock) {
        return new AuditLog(repository, MOST_WAITING_AUDIT_ENTRIES, budget, clock);
    }
}
