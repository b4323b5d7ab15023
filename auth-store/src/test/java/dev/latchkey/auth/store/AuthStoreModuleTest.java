package dev.latchkey.auth.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.latchkey.auth.account.AccountRepository;
import dev.latchkey.auth.account.RoleRepository;
import dev.latchkey.auth.application.ApplicationKeyRepository;
import dev.latchkey.auth.application.ApplicationRepository;
import dev.latchkey.auth.application.GateSettingsRepository;
import dev.latchkey.auth.audit.AuditRepository;
import dev.latchkey.auth.flood.FloodRepository;
import dev.latchkey.auth.session.SessionRepository;
import dev.latchkey.auth.session.SignInLinkRepository;
import dev.latchkey.auth.token.RefreshRepository;
import dev.latchkey.auth.token.RevocationRepository;
import dev.latchkey.auth.token.TokenRepository;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import dev.latchkey.store.MigrationSet;
import dev.latchkey.store.testing.DatabaseExtension;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthStoreModuleTest {

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.h2(AuthStoreModule.MIGRATIONS);

    @ParameterizedTest
    @ValueSource(
            classes = {
                AccountRepository.class,
                RoleRepository.class,
                ApplicationRepository.class,
                ApplicationKeyRepository.class,
                GateSettingsRepository.class,
                SessionRepository.class,
                SignInLinkRepository.class,
                FloodRepository.class,
                AuditRepository.class,
                TokenRepository.class,
                RevocationRepository.class,
                RefreshRepository.class
            })
    void everyRepositoryIsBoundOnce(Class<?> repository) {
        Injector injector = injector();

        assertThat(injector.getInstance(repository)).isSameAs(injector.getInstance(repository));
    }

    @Test
    void migrationsAreContributed() {
        assertThat(injector().getInstance(Key.get(new TypeLiteral<Set<MigrationSet>>() {})))
                .containsExactly(AuthStoreModule.MIGRATIONS);
    }

    private static Injector injector() {
        return Guice.createInjector(Stage.PRODUCTION, new AuthStoreModule(), new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                bind(Database.class).toInstance(DB.database());
                bind(ConfigVersion.class).toInstance(new ConfigVersion(DB.database()));
            }
        });
    }
}
