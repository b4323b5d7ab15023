package dev.latchkey.auth.application;

import dev.latchkey.auth.guard.MethodUnavailableException;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.SettingProblem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Applications as administrators change them. A change is checked by the very call that requests will use, then saved,
 * then published, so that the next request sees it.
 */
public final class Applications {

    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]*");

    private final ApplicationRepository repository;
    private final GateSettingsRepository gateSettings;
    private final ApplicationCatalog catalog;
    private final MethodOpener opener;
    private final TrialOpening trial;
    private final StoredSettings stored;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Applications(
            ApplicationRepository repository,
            GateSettingsRepository gateSettings,
            ApplicationCatalog catalog,
            MethodOpener opener,
            SecretBox secrets,
            Clock clock) {
        this.repository = repository;
        this.gateSettings = gateSettings;
        this.catalog = catalog;
        this.opener = opener;
        this.trial = new TrialOpening(opener);
        this.stored = new StoredSettings(secrets);
        this.clock = clock;
    }

    public ApplicationBook book() {
        return catalog.current();
    }

    /**
     * Registers an application; without keys of its own until some are made.
     *
     * @throws ApplicationProblem with every problem found
     */
    public Application create(ApplicationDraft draft) {
        Instant now = now();
        Application empty = new Application(
                freshId(),
                draft.name(),
                draft.enabled(),
                draft.methodId(),
                Map.of(),
                Map.of(),
                draft.rules(),
                draft.refresh(),
                1,
                now,
                now);
        Application checked = checked(empty, draft, List.of());
        repository.add(checked);
        catalog.reload();
        return checked;
    }

    /**
     * Replaces an application's data.
     *
     * @throws ApplicationProblem with every problem found
     */
    public Application update(String id, ApplicationDraft draft) {
        return update(existing(id), draft);
    }

    /**
     * As {@link #update(String, ApplicationDraft)}, for a draft that somebody has worked on for a while.
     *
     * @param seenVersion the version that the draft was made from
     * @throws ApplicationProblem also if the application was changed since
     */
    public Application update(String id, long seenVersion, ApplicationDraft draft) {
        Application old = existing(id);
        if (old.version() != seenVersion) {
            throw new ApplicationProblem("version", "The application was changed in the meantime; load it again.");
        }
        return update(old, draft);
    }

    /**
     * An application as it is to be edited: its settings in the terms of its method as it is today. Settings of a method
     * that is missing, or fails over them, are as they were stored.
     *
     * @throws ApplicationProblem if there is no such application
     */
    public Application editable(String id) {
        Application stored = existing(id);
        try {
            return opener.upgraded(stored);
        } catch (MethodMissingException | MethodUnavailableException e) {
            return stored;
        }
    }

    private Application update(Application stored, ApplicationDraft draft) {
        String id = stored.id();
        boolean otherMethod = !stored.methodId().equals(draft.methodId());
        Application old = otherMethod ? stored : upgraded(stored);
        Application next = new Application(
                id,
                draft.name(),
                draft.enabled(),
                draft.methodId(),
                Map.of(),
                otherMethod ? Map.of() : old.sealedSettings(),
                draft.rules(),
                draft.refresh(),
                old.version() + 1,
                old.created(),
                now());
        Application checked = checked(next, draft, catalog.current().keysOf(id));
        repository.save(checked);
        catalog.reload();
        return checked;
    }

    /**
     * Puts an application in place under an id that is given, be there one already or not.
     *
     * @param draft with the settings that are no secrets
     * @param sealed all of its secrets by key, each sealed for {@link Application#purpose(String, String)}
     * @throws ApplicationProblem with every problem found
     */
    public Application restore(String id, ApplicationDraft draft, Map<String, String> sealed) {
        Optional<Application> old = catalog.current().application(id);
        Application bare = new Application(
                id,
                draft.name(),
                draft.enabled(),
                draft.methodId(),
                Map.of(),
                sealed,
                draft.rules(),
                draft.refresh(),
                old.map(Application::version).orElse(0L) + 1,
                old.map(Application::created).orElseGet(this::now),
                now());
        Application checked = checked(bare, draft, catalog.current().keysOf(id));
        if (old.isPresent()) {
            repository.save(checked);
        } else {
            repository.add(checked);
        }
        catalog.reload();
        return checked;
    }

    /** Disabling an application ends its refresh families; its tokens are good again once it is enabled. */
    public void setEnabled(String id, boolean enabled) {
        Application old = existing(id);
        repository.save(new Application(
                id,
                old.name(),
                enabled,
                old.methodId(),
                old.settings(),
                old.sealedSettings(),
                old.rules(),
                old.refresh(),
                old.version() + 1,
                old.created(),
                now()));
        catalog.reload();
    }

    public void delete(String id) {
        existing(id);
        repository.delete(id);
        catalog.reload();
    }

    /** The application of requests without {@code AUTH-METHOD}; an empty id for none. */
    public void makeDefault(String id) {
        if (!id.isEmpty()) {
            existing(id);
        }
        gateSettings.save(new GateSettings(catalog.current().gate().enabled(), id));
        catalog.reload();
    }

    /** The master switch "Enable Authentication". */
    public void enableGate(boolean enabled) {
        gateSettings.save(new GateSettings(enabled, catalog.current().gate().defaultApplicationId()));
        catalog.reload();
    }

    private Application existing(String id) {
        return catalog.current()
                .application(id)
                .orElseThrow(() -> new ApplicationProblem("id", "There is no application with the ID '" + id + "'."));
    }

    private Application checked(Application bare, ApplicationDraft draft, List<ApplicationKey> keys) {
        ConfigSchema schema = schemaOf(draft.methodId());
        Application filled = withSettings(bare, draft, schema);
        List<SettingProblem> problems = new ArrayList<>(nameProblems(draft.name()));
        problems.addAll(RulesCheck.problems(draft.rules()));
        problems.addAll(draft.refresh().problems());
        problems.addAll(new SettingsCheck(schema)
                .problems(draft.settings(), bare.sealedSettings().keySet()));
        if (problems.isEmpty()) {
            problems.addAll(trial.problems(filled, keys));
        }
        if (!problems.isEmpty()) {
            throw new ApplicationProblem(problems);
        }
        return filled;
    }

    private Application upgraded(Application stored) {
        try {
            return opener.upgraded(stored);
        } catch (MethodMissingException | MethodUnavailableException e) {
            throw new ApplicationProblem("method", e.getMessage());
        }
    }

    private ConfigSchema schemaOf(String methodId) {
        try {
            return opener.provider(methodId).descriptor().schema();
        } catch (MethodMissingException e) {
            throw new ApplicationProblem("method", e.getMessage());
        }
    }

    private Application withSettings(Application bare, ApplicationDraft draft, ConfigSchema schema) {
        Map<String, String> plain = new HashMap<>();
        Map<String, String> sealed = new HashMap<>(bare.sealedSettings());
        draft.settings().forEach((key, value) -> {
            boolean secret = schema.field(key)
                    .map(ConfigField::kind)
                    .filter(kind -> kind.secret())
                    .isPresent();
            if (secret && value.isEmpty()) {
                sealed.remove(key);
            } else if (secret) {
                sealed.put(key, stored.sealed(bare, key, value));
            } else if (!value.isBlank()) {
                plain.put(key, value);
            }
        });
        return bare.withSettings(plain, sealed);
    }

    private static List<SettingProblem> nameProblems(String name) {
        boolean fits = !name.isBlank()
                && name.codePointCount(0, name.length()) <= Application.LONGEST_NAME
                && ONE_LINE.matcher(name).matches();
        return fits
                ? List.of()
                : List.of(new SettingProblem("name", "Application Name has 1 to 100 characters on one line."));
    }

    private String freshId() {
        return Stream.generate(() -> HexFormat.of().toHexDigits(random.nextInt()))
                .filter(id -> catalog.current().application(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
