package dev.latchkey.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class KnownSettingsTest {

    static Stream<Function<Setting<?>, String>> names() {
        return Stream.of(Setting::key, Setting::variable, Setting::flag);
    }

    @ParameterizedTest
    @MethodSource("names")
    void noTwoSettingsShareAName(Function<Setting<?>, String> name) {
        assertThat(KnownSettings.all().map(name)).doesNotHaveDuplicates();
    }

    @Test
    void variableOfTheKeyEncryptionKeyIsTheDocumentedOne() {
        assertThat(KnownSettings.KEY_ENCRYPTION_KEY.variable()).isEqualTo("LATCHKEY_KEY_ENCRYPTION_KEY");
    }

    @Test
    void secretsHaveNoFlag() {
        assertThat(SettingFlag.groups().values().stream()
                        .flatMap(flags -> flags.stream().map(SettingFlag::name)))
                .contains("--port", "--limits-body")
                .doesNotContain("--database-password", "--key-encryption-key");
    }
}
