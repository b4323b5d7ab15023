package dev.latchkey.rest.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.rest.domain.Granularity;
import dev.latchkey.rest.domain.MethodConfig;
import dev.latchkey.rest.domain.RestResourceConfig;
import dev.latchkey.rest.domain.RestResourceConfigRepository;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import dev.latchkey.web.rest.Verb;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

abstract class RestResourceConfigRepositoryContract {

    private static final MethodConfig BOTH =
            new MethodConfig(Set.of("json"), Set.of("rest_api_authentication", "cookie"));
    private static final MethodConfig COOKIE = new MethodConfig(Set.of("json"), Set.of("cookie"));
    private static final MethodConfig NOTHING = new MethodConfig(Set.of(), Set.of());

    abstract Database database();

    @Test
    void nothingIsThereThatWasNotSaved() {
        assertThat(repository().all()).isEmpty();
    }

    @Test
    void savedConfigurationIsFoundUnchanged() {
        RestResourceConfig saved = config("entity.node", Map.of(Verb.GET, BOTH, Verb.PATCH, COOKIE));

        repository().save(saved);

        assertThat(repository().all()).containsExactly(saved);
    }

    @Test
    void emptyAndUnknownPartsAreKept() {
        MethodConfig foreign = new MethodConfig(Set.of("xml"), Set.of("basic_auth"));
        MethodConfig noProvider = new MethodConfig(Set.of("json"), Set.of());
        RestResourceConfig saved =
                config("entity.node", Map.of(Verb.GET, NOTHING, Verb.POST, foreign, Verb.DELETE, noProvider));

        repository().save(saved);

        assertThat(repository().all()).containsExactly(saved);
    }

    @Test
    void configurationWithoutMethodsIsKept() {
        RestResourceConfig saved =
                new RestResourceConfig("entity.node", "entity:node", false, Granularity.RESOURCE, Map.of());

        repository().save(saved);

        assertThat(repository().all()).containsExactly(saved);
    }

    @Test
    void savingAgainReplacesTheWhole() {
        repository().save(config("entity.node", Map.of(Verb.GET, BOTH, Verb.PATCH, COOKIE)));
        RestResourceConfig second = config("entity.node", Map.of(Verb.GET, COOKIE));

        repository().save(second);

        assertThat(repository().all()).containsExactly(second);
    }

    @Test
    void severalAreOrderedById() {
        RestResourceConfig user = config("entity.user", Map.of(Verb.GET, COOKIE));
        RestResourceConfig node = config("entity.node", Map.of(Verb.GET, BOTH));

        repository().save(user);
        repository().save(node);

        assertThat(repository().all()).containsExactly(node, user);
    }

    @Test
    void disabledConfigurationKeepsTheRest() {
        RestResourceConfig saved = config("entity.node", Map.of(Verb.GET, BOTH));
        repository().save(saved);

        assertThat(repository().disable("entity.node")).isTrue();

        assertThat(repository().all())
                .containsExactly(new RestResourceConfig(
                        saved.id(), saved.pluginId(), false, saved.granularity(), saved.methods()));
    }

    @Test
    void disablingWhatWasNeverSavedDoesNothing() {
        assertThat(repository().disable("entity.node")).isFalse();
        assertThat(repository().all()).isEmpty();
    }

    @Test
    void everyChangeRaisesTheVersion() {
        long before = version();

        repository().save(config("entity.node", Map.of(Verb.GET, BOTH)));
        repository().disable("entity.node");

        assertThat(version()).isEqualTo(before + 2);
    }

    @Test
    void failedChangeLeavesConfigurationAndVersion() {
        RestResourceConfig saved = config("entity.node", Map.of(Verb.GET, BOTH));
        repository().save(saved);
        long before = version();
        RestResourceConfig tooLong =
                config("entity.node", Map.of(Verb.GET, new MethodConfig(Set.of("x".repeat(65)), Set.of("cookie"))));

        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> repository().save(tooLong));

        assertThat(repository().all()).containsExactly(saved);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void firstSavesAtOnceLeaveOneWhole() {
        List<RestResourceConfig> wanted = IntStream.range(0, 8)
                .mapToObj(i -> config("entity.node", Map.of(i % 2 == 0 ? Verb.GET : Verb.POST, i < 4 ? BOTH : COOKIE)))
                .toList();

        CompletableFuture<?>[] saves = wanted.stream()
                .map(config -> CompletableFuture.runAsync(() -> repository().save(config)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(saves).join();

        assertThat(repository().all()).hasSize(1).allMatch(wanted::contains);
    }

    private RestResourceConfigRepository repository() {
        return new JdbiRestResourceConfigRepository(database().jdbi(), new ConfigVersion(database()));
    }

    private long version() {
        return new ConfigVersion(database()).current();
    }

    private static RestResourceConfig config(String id, Map<Verb, MethodConfig> methods) {
        return new RestResourceConfig(id, id.replace('.', ':'), true, Granularity.METHOD, methods);
    }
}
