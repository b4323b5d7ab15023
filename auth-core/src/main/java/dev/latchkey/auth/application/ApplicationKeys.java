package dev.latchkey.auth.application;

import dev.latchkey.auth.guard.MethodUnavailableException;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.token.Revocation;
import dev.latchkey.auth.token.TokenRepository;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of applications and their rotation: a standby key is published before it signs, a retiring one still
 * verifies. Every step but revoking can be taken back.
 */
public final class ApplicationKeys {

    private static final int ID_BYTES = 12;

    private final ApplicationKeyRepository repository;
    private final ApplicationCatalog catalog;
    private final MethodOpener opener;
    private final KeyCodec codec;
    private final TokenRepository tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ApplicationKeys(
            ApplicationKeyRepository repository,
            ApplicationCatalog catalog,
            MethodOpener opener,
            SecretBox secrets,
            TokenRepository tokens,
            Clock clock) {
        this.repository = repository;
        this.catalog = catalog;
        this.opener = opener;
        this.codec = new KeyCodec(secrets);
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Makes a fresh key. The first for the configured algorithm is active at once, and relieves a key for another one;
     * a further key is on standby.
     *
     * @throws ApplicationProblem if the application's method has no keys of its own
     */
    public ApplicationKey generate(String applicationId) {
        Application application = existing(applicationId);
        return add(application, KeyMaker::generate);
    }

    /**
     * Takes over a key that somebody pasted; see {@link KeyMaker#read}.
     *
     * @throws ApplicationProblem with every problem found
     */
    public ApplicationKey paste(String applicationId, String signing, String verifying) {
        Application application = existing(applicationId);
        return add(application, (maker, settings) -> maker.read(settings, signing, verifying));
    }

    /**
     * Takes over a key with its id and state, as it is kept elsewhere.
     *
     * @param key sealed for its {@link ApplicationKey#purpose}
     * @throws ApplicationProblem if it cannot be opened, or the method cannot use it
     */
    public void restore(ApplicationKey key) {
        Application application = existing(key.applicationId());
        List<ApplicationKey> all = new ArrayList<>(keys(key.applicationId()));
        all.add(key);
        try {
            opener.open(application, all).close();
        } catch (InvalidSettingsException e) {
            throw new ApplicationProblem(e.problems());
        } catch (RuntimeException e) {
            throw new ApplicationProblem("key", "The key '" + key.id() + "' cannot be used: " + e.getMessage());
        }
        repository.add(key, Map.of());
        catalog.reload();
    }

    /**
     * Puts several keys into new states at once.
     *
     * @param states by key id
     */
    public void change(String applicationId, Map<String, KeyState> states) {
        states.keySet().forEach(keyId -> usable(applicationId, keyId));
        publish(applicationId, states);
    }

    /** Lets a key sign; the key that signed so far goes on verifying. */
    public void activate(String applicationId, String keyId) {
        ApplicationKey key = usable(applicationId, keyId);
        Map<String, KeyState> states = new LinkedHashMap<>(retireActive(applicationId));
        states.put(key.id(), KeyState.ACTIVE);
        publish(applicationId, states);
    }

    /** Stops a key from signing; what it signed still verifies. */
    public void retire(String applicationId, String keyId) {
        publish(applicationId, Map.of(usable(applicationId, keyId).id(), KeyState.RETIRING));
    }

    /** Takes a key back to standby. */
    public void standby(String applicationId, String keyId) {
        publish(applicationId, Map.of(usable(applicationId, keyId).id(), KeyState.STANDBY));
    }

    /** Ends a key and everything it signed. Cannot be undone. */
    public void revoke(String applicationId, String keyId) {
        publish(applicationId, Map.of(usable(applicationId, keyId).id(), KeyState.REVOKED));
    }

    /**
     * Until when a token that this key signed may still be presented: its latest expiry and the longest tolerance.
     * {@link Instant#EPOCH} if none can.
     */
    public Instant neededUntil(String applicationId, String keyId) {
        Instant last = lastExpiry(applicationId, keyId);
        return last.equals(Instant.EPOCH) ? last : last.plus(Revocation.LONGEST_TOLERANCE);
    }

    /** When the last token of this server that this key signed expires; {@link Instant#EPOCH} if none is kept. */
    public Instant lastExpiry(String applicationId, String keyId) {
        return tokens.lastExpiry(applicationId, keyId);
    }

    /** Whether revoking a retiring key ends no token: all that it signed have expired, and it signs no more. */
    public boolean retiringIsSafe(String applicationId, String keyId) {
        KeyState state = usable(applicationId, keyId).state();
        return state == KeyState.RETIRING && !neededUntil(applicationId, keyId).isAfter(clock.instant());
    }

    private interface Making {
        KeyMaterial with(KeyMaker maker, MethodSettings settings) throws InvalidSettingsException;
    }

    private ApplicationKey add(Application application, Making making) {
        try {
            KeyMaterial material = made(application, making);
            boolean further = activeKey(application.id())
                    .filter(active -> active.algorithm().equals(material.algorithm()))
                    .isPresent();
            KeyState state = further ? KeyState.STANDBY : KeyState.ACTIVE;
            ApplicationKey key = codec.kept(
                    freshId(),
                    application.id(),
                    state,
                    material,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            repository.add(key, further ? Map.of() : retireActive(application.id()));
            catalog.reload();
            return key;
        } catch (InvalidSettingsException e) {
            throw new ApplicationProblem(e.problems());
        } catch (MethodMissingException | MethodUnavailableException e) {
            throw new ApplicationProblem("method", e.getMessage());
        }
    }

    private KeyMaterial made(Application application, Making making) throws InvalidSettingsException {
        MethodSettings settings = opener.settings(application);
        KeyMaker maker = opener.ask(application, "keyMaker", opener.provider(application.methodId())::keyMaker)
                .orElseThrow(() -> new ApplicationProblem(
                        "method", "The method '" + application.methodId() + "' has no keys of its own."));
        return opener.ask(application, "make a key", () -> making.with(maker, settings));
    }

    private void publish(String applicationId, Map<String, KeyState> states) {
        repository.states(applicationId, states);
        catalog.reload();
    }

    private Map<String, KeyState> retireActive(String applicationId) {
        return activeKey(applicationId)
                .map(key -> Map.of(key.id(), KeyState.RETIRING))
                .orElse(Map.of());
    }

    private Optional<ApplicationKey> activeKey(String applicationId) {
        return keys(applicationId).stream()
                .filter(key -> key.state() == KeyState.ACTIVE)
                .findFirst();
    }

    private ApplicationKey usable(String applicationId, String keyId) {
        existing(applicationId);
        ApplicationKey key = keys(applicationId).stream()
                .filter(candidate -> candidate.id().equals(keyId))
                .findFirst()
                .orElseThrow(() -> new ApplicationProblem("key", "The application has no key '" + keyId + "'."));
        if (key.state() == KeyState.REVOKED) {
            throw new ApplicationProblem("key", "The key '" + keyId + "' is revoked, which cannot be undone.");
        }
        return key;
    }

    private List<ApplicationKey> keys(String applicationId) {
        return catalog.current().keysOf(applicationId);
    }

    private Application existing(String id) {
        return catalog.current()
                .application(id)
                .orElseThrow(() -> new ApplicationProblem("id", "There is no application with the ID '" + id + "'."));
    }

    /** One that begins with a hyphen would be taken for an option on the command line. */
    private String freshId() {
        byte[] bytes = new byte[ID_BYTES];
        String id;
        do {
            random.nextBytes(bytes);
            id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } while (id.startsWith("-"));
        return id;
    }
}
