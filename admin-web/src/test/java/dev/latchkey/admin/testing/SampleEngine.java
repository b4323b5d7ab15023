package dev.latchkey.admin.testing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
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
import dev.latchkey.auth.audit.AuditLog;
import dev.latchkey.auth.audit.AuditRepository;
import dev.latchkey.auth.engine.AuthConfiguration;
import dev.latchkey.auth.engine.CredentialCache;
import dev.latchkey.auth.engine.CredentialJudge;
import dev.latchkey.auth.engine.Gate;
import dev.latchkey.auth.engine.RequestRate;
import dev.latchkey.auth.engine.SignIn;
import dev.latchkey.auth.engine.TokenDesk;
import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.flood.FloodLimits;
import dev.latchkey.auth.flood.FloodRepository;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.session.SessionLimits;
import dev.latchkey.auth.session.SessionRepository;
import dev.latchkey.auth.session.Sessions;
import dev.latchkey.auth.session.SignInLinkRepository;
import dev.latchkey.auth.session.SignInLinks;
import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.web.PublicAddress;
import java.time.Clock;
import java.time.Duration;

/** The engine of auth-core put together as a server does it. */
final class SampleEngine extends AbstractModule {

    @Override
    protected void configure() {
        bind(AccountLookup.class).to(AccountDirectory.class);
        bind(ApplicationCatalog.class).to(AuthConfiguration.class);
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
    FloodControl flood(FloodRepository repository, Clock clock) {
        return new FloodControl(repository, FloodLimits.DEFAULT, clock);
    }

    @Provides
    @Singleton
    SignIn signIn(AccountRepository accounts, AccountDirectory directory, PasswordHasher hasher, FloodControl flood) {
        return new SignIn(directory, new PasswordCheck(accounts, hasher, 4, Duration.ofSeconds(5)), flood);
    }

    @Provides
    @Singleton
    Sessions sessions(SessionRepository repository, AccountDirectory accounts, Clock clock) {
        return new Sessions(repository, accounts, SessionLimits.DEFAULT, clock);
    }

    @Provides
    @Singleton
    SignInLinks links(SignInLinkRepository repository, Clock clock) {
        return new SignInLinks(repository, clock);
    }

    @Provides
    @Singleton
    MethodOpener opener(
            MethodRegistry registry,
            SecretBox secrets,
            PublicAddress address,
            AccountLookup accounts,
            DocumentFetcher documents,
            Clock clock) {
        MethodHost host = new MethodHost(address.base(), clock, accounts, documents, Runnable::run);
        return new MethodOpener(registry, secrets, host);
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
            Clock clock) {
        return new ApplicationKeys(repository, catalog, opener, secrets, clock);
    }

    @Provides
    @Singleton
    Gate gate(AuthConfiguration configuration, AccountDirectory accounts, FloodControl flood, Clock clock) {
        CredentialJudge judge = new CredentialJudge(new CredentialCache(100, clock));
        return new Gate(configuration, accounts, flood, judge, new RequestRate(clock));
    }

    @Provides
    @Singleton
    TokenDesk tokens(AuthConfiguration configuration, SignIn signIn, FloodControl flood, Clock clock) {
        return new TokenDesk(configuration, signIn, flood, clock);
    }

    @Provides
    @Singleton
    AuditLog audit(AuditRepository repository) {
        return new AuditLog(repository, 100);
    }
}
