package dev.latchkey.auth.method.oauth2;

import static dev.latchkey.auth.method.oauth2.Bench.introspecting;
import static dev.latchkey.auth.method.oauth2.Bench.userInfo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.SettingProblem;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

    private final ScriptedNetwork network = new ScriptedNetwork(ScriptedNetwork.down());

    @Test
    void serverFindsTheMethod() {
        assertThat(ServiceLoader.load(AuthMethodProvider.class))
                .map(AuthMethodProvider::descriptor)
                .map(AuthMethodDescriptor::id)
                .containsExactly("oauth2");
    }

    @Test
    void openingAsksNobody() {
        new Bench().open(network, introspecting());
        new Bench().open(network, userInfo());

        assertThat(network.asked()).isZero();
    }

    @Test
    void credentialIsABearerToken() {
        assertThat(new Bench().open(network, introspecting()).credentialPlace())
                .isEqualTo(CredentialPlace.authorization("Bearer"));
    }

    @Test
    void onlySettingsOfTheChosenCheckApply() {
        assertThat(applying(introspecting()))
                .contains(OAuth2Schema.INTROSPECTION_ENDPOINT, OAuth2Schema.CLIENT_SECRET)
                .doesNotContain(OAuth2Schema.USER_INFO_ENDPOINT);
        assertThat(applying(userInfo()))
                .contains(OAuth2Schema.USER_INFO_ENDPOINT)
                .doesNotContain(OAuth2Schema.CLIENT_SECRET, OAuth2Schema.CLIENT_ID);
        assertThat(applying(introspecting(OAuth2Schema.CLIENT_AUTHENTICATION, OAuth2Schema.BEARER)))
                .contains(OAuth2Schema.CLIENT_SECRET)
                .doesNotContain(OAuth2Schema.CLIENT_ID);
    }

    private static List<String> applying(Map<String, String> settings) {
        ConfigSchema schema = OAuth2Schema.schema();
        return schema.fields().stream()
                .filter(field -> schema.applies(field, settings))
                .map(ConfigField::key)
                .toList();
    }

    @Test
    void theSecretIsKeptSealed() {
        assertThat(OAuth2Schema.schema().fields())
                .filteredOn(field -> field.kind().secret())
                .extracting(ConfigField::key)
                .containsExactly(OAuth2Schema.CLIENT_SECRET);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems(introspecting(
                        OAuth2Schema.INTROSPECTION_ENDPOINT,
                        "http://id.example.com/",
                        OAuth2Schema.CLIENT_AUTHENTICATION,
                        OAuth2Schema.BEARER,
                        OAuth2Schema.CLIENT_SECRET,
                        "not a token",
                        OAuth2Schema.SCOPES,
                        "read write")))
                .extracting(SettingProblem::key)
                .containsExactlyInAnyOrder(
                        OAuth2Schema.INTROSPECTION_ENDPOINT, OAuth2Schema.CLIENT_SECRET, OAuth2Schema.SCOPES);
    }

    @Test
    void problemDoesNotShowTheSecret() {
        assertThat(problems(introspecting(
                        OAuth2Schema.CLIENT_AUTHENTICATION,
                        OAuth2Schema.BEARER,
                        OAuth2Schema.CLIENT_SECRET,
                        "open sesame")))
                .singleElement()
                .asString()
                .doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ht tp://", "https://[", "http://id.example.com/"})
    void unfitAddressIsAProblemOfItsField(String address) {
        assertThat(problems(userInfo(OAuth2Schema.USER_INFO_ENDPOINT, address)))
                .extracting(SettingProblem::key)
                .containsOnly(OAuth2Schema.USER_INFO_ENDPOINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oauth2.wait-most",
                "oauth2.calls-most",
                "oauth2.waiting-most",
                "oauth2.refused-entries",
                "oauth2.refused-time",
                "oauth2.accepted-entries",
                "oauth2.failures-most",
                "oauth2.back-off-first",
                "oauth2.back-off-most"
            })
    void serverSettingThatCannotBeReadIsNamed(String name) {
        assertThat(problems(introspecting(), Map.of(name, "soon")))
                .singleElement()
                .asString()
                .contains(name);
    }

    private List<SettingProblem> problems(Map<String, String> settings) {
        return problems(settings, Map.of());
    }

    private List<SettingProblem> problems(Map<String, String> settings, Map<String, String> server) {
        return catchThrowableOfType(
                        InvalidSettingsException.class,
                        () -> Bench.opened(new Bench().clock, network, settings, server))
                .problems();
    }
}
