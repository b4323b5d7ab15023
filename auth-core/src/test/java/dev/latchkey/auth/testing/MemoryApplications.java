package dev.latchkey.auth.testing;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationKeyRepository;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.ApplicationRepository;
import dev.latchkey.auth.application.GateSettings;
import dev.latchkey.auth.application.GateSettingsRepository;
import dev.latchkey.auth.spi.KeyState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applications, their keys and the gate's settings in memory. */
public final class MemoryApplications implements ApplicationRepository, GateSettingsRepository {

    private final Map<String, Application> byId = new LinkedHashMap<>();
    private final Keys keys = new Keys();
    private GateSettings gate = GateSettings.INITIAL;

    public Keys keys() {
        return keys;
    }

    @Override
    public List<Application> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public void add(Application application) {
        byId.put(application.id(), application);
    }

    @Override
    public void save(Application application) {
        if (byId.get(application.id()).version() != application.version() - 1) {
            throw new ApplicationProblem("version", "changed meanwhile");
        }
        byId.put(application.id(), application);
    }

    @Override
    public void delete(String id) {
        byId.remove(id);
    }

    @Override
    public GateSettings load() {
        return gate;
    }

    @Override
    public void save(GateSettings settings) {
        gate = settings;
    }

    /** Keys; each change raises the application's version. */
    public final class Keys implements ApplicationKeyRepository {

        private final List<ApplicationKey> all = new ArrayList<>();

        @Override
        public List<ApplicationKey> all() {
            return List.copyOf(all);
        }

        @Override
        public void add(ApplicationKey key, Map<String, KeyState> others) {
            all.add(key);
            states(key.applicationId(), others);
        }

        @Override
        public void states(String applicationId, Map<String, KeyState> states) {
            all.replaceAll(key -> states.containsKey(key.id()) ? key.in(states.get(key.id())) : key);
            byId.computeIfPresent(applicationId, (id, old) -> raised(old));
        }
    }

    private static Application raised(Application old) {
        return new Application(
                old.id(),
                old.name(),
                old.enabled(),
                old.methodId(),
                old.settings(),
                old.sealedSettings(),
                old.rules(),
                old.version() + 1,
                old.created(),
                old.changed());
    }
}
