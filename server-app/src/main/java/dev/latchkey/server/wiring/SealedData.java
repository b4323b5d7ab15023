package dev.latchkey.server.wiring;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationKeyRepository;
import dev.latchkey.auth.application.ApplicationRepository;
import dev.latchkey.auth.factor.SecondFactorRepository;
import dev.latchkey.auth.secret.AesGcmSecretBox;
import dev.latchkey.auth.store.persistence.JdbiApplicationKeyRepository;
import dev.latchkey.auth.store.persistence.JdbiApplicationRepository;
import dev.latchkey.auth.store.persistence.JdbiSecondFactorRepository;
import dev.latchkey.server.config.MasterKeySource;
import dev.latchkey.server.crypto.MasterKey;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes sure that what is sealed in the database can be opened, before anything is served. */
final class SealedData {

    private final ApplicationRepository applications;
    private final ApplicationKeyRepository keys;
    private final SecondFactorRepository factors;

    SealedData(Database database) {
        ConfigVersion version = new ConfigVersion(database);
        this.applications = new JdbiApplicationRepository(database.jdbi(), version);
        this.keys = new JdbiApplicationKeyRepository(database.jdbi(), version);
        this.factors = new JdbiSecondFactorRepository(database.jdbi());
    }

    /**
     * The key that opens what is sealed.
     *
     * @throws StartupException if the key is lost or another one; a lost key file is not replaced by a new one then
     */
    MasterKey keyFrom(MasterKeySource source) {
        Optional<String> sealed = sealedUnder().findFirst();
        if (source instanceof MasterKeySource.FromFile file && sealed.isPresent() && Files.notExists(file.path())) {
            throw new StartupException(
                    "The key file " + file.path()
                            + " is missing, but the database holds secrets sealed with it: restore the file from a backup.",
                    ExitCode.KEY);
        }
        MasterKey key = source.load();
        sealedUnder().filter(id -> !id.equals(key.id())).findFirst().ifPresent(other -> {
            throw new StartupException(
                    "The key-encryption key is " + key.id() + ", but the database holds secrets sealed with " + other
                            + ": use the key that goes with this database.",
                    ExitCode.KEY);
        });
        return key;
    }

    /** Ids of the keys that secrets are sealed with. */
    private Stream<String> sealedUnder() {
        return Stream.of(
                        applications.all().stream()
                                .map(Application::sealedSettings)
                                .flatMap(secret -> secret.values().stream()),
                        keys.all().stream().map(ApplicationKey::sealedKey),
                        factors.anySealedSecret().stream())
                .flatMap(secrets -> secrets)
                .map(AesGcmSecretBox::keyIdOf)
                .distinct();
    }
}
