package dev.latchkey.auth.store;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.auth.account.AccountRepository;
import dev.latchkey.auth.account.RoleRepository;
import dev.latchkey.auth.application.ApplicationKeyRepository;
import dev.latchkey.auth.application.ApplicationRepository;
import dev.latchkey.auth.application.GateSettingsRepository;
import dev.latchkey.auth.audit.AuditRepository;
import dev.latchkey.auth.credential.CredentialRepository;
import dev.latchkey.auth.factor.SecondFactorRepository;
import dev.latchkey.auth.flood.FloodRepository;
import dev.latchkey.auth.session.SessionRepository;
import dev.latchkey.auth.session.SignInLinkRepository;
import dev.latchkey.auth.store.persistence.JdbiAccountRepository;
import dev.latchkey.auth.store.persistence.JdbiApplicationKeyRepository;
import dev.latchkey.auth.store.persistence.JdbiApplicationRepository;
import dev.latchkey.auth.store.persistence.JdbiAuditRepository;
import dev.latchkey.auth.store.persistence.JdbiCredentialRepository;
import dev.latchkey.auth.store.persistence.JdbiFloodRepository;
import dev.latchkey.auth.store.persistence.JdbiGateSettingsRepository;
import dev.latchkey.auth.store.persistence.JdbiRefreshRepository;
import dev.latchkey.auth.store.persistence.JdbiRevocationRepository;
import dev.latchkey.auth.store.persistence.JdbiRoleRepository;
import dev.latchkey.auth.store.persistence.JdbiSecondFactorRepository;
import dev.latchkey.auth.store.persistence.JdbiSessionRepository;
import dev.latchkey.auth.store.persistence.JdbiSignInLinkRepository;
import dev.latchkey.auth.store.persistence.JdbiTokenRepository;
import dev.latchkey.auth.token.RefreshRepository;
import dev.latchkey.auth.token.RevocationRepository;
import dev.latchkey.auth.token.TokenRepository;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import dev.latchkey.store.MigrationSet;

/** The repositories of auth-core and their migrations. Needs a {@code Database} and a {@code ConfigVersion}. */
public final class AuthStoreModule extends AbstractModule {

    /** The tables of this module. */
    public static final MigrationSet MIGRATIONS = new MigrationSet("auth", "db/auth", 7);

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), MigrationSet.class).addBinding().toInstance(MIGRATIONS);
    }

    @Provides
    @Singleton
    AccountRepository accounts(Database database, ConfigVersion version) {
        return new JdbiAccountRepository(database.jdbi(), version);
    }

    @Provides
    @Singleton
    RoleRepository roles(Database database, ConfigVersion version) {
        return new JdbiRoleRepository(database.jdbi(), version);
    }

    @Provides
    @Singleton
    ApplicationRepository applications(Database database, ConfigVersion version) {
        return new JdbiApplicationRepository(database.jdbi(), version);
    }

    @Provides
    @Singleton
    ApplicationKeyRepository applicationKeys(Database database, ConfigVersion version) {
        return new JdbiApplicationKeyRepository(database.jdbi(), version);
    }

    @Provides
    @Singleton
    GateSettingsRepository gateSettings(Database database, ConfigVersion version) {
        return new JdbiGateSettingsRepository(database.jdbi(), version);
    }

    @Provides
    @Singleton
    SessionRepository sessions(Database database) {
        return new JdbiSessionRepository(database.jdbi());
    }

    @Provides
    @Singleton
    SignInLinkRepository signInLinks(Database database) {
        return new JdbiSignInLinkRepository(database.jdbi());
    }

    @Provides
    @Singleton
    SecondFactorRepository secondFactors(Database database) {
        return new JdbiSecondFactorRepository(database.jdbi());
    }

    @Provides
    @Singleton
    FloodRepository flood(Database database) {
        return new JdbiFloodRepository(database.jdbi());
    }

    @Provides
    @Singleton
    TokenRepository issuedTokens(Database database) {
        return new JdbiTokenRepository(database.jdbi());
    }

    @Provides
    @Singleton
    RevocationRepository revocations(Database database) {
        return new JdbiRevocationRepository(database.jdbi());
    }

    @Provides
    @Singleton
    RefreshRepository refreshTokens(Database database) {
        return new JdbiRefreshRepository(database.jdbi());
    }

    @Provides
    @Singleton
    CredentialRepository credentials(Database database) {
        return new JdbiCredentialRepository(database.jdbi());
    }

    @Provides
    @Singleton
    AuditRepository audit(Database database) {
        return new JdbiAuditRepository(database);
    }
}
