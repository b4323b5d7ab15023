package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.SettingProblem;
import dev.latchkey.auth.testkit.SettableClock;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the method says of itself, and which settings it refuses. */
final class SettingsTest {

    private static final AuthMethodProvider PROVIDER = new JwtMethodProvider();
    private static final ConfigSchema SCHEMA = PROVIDER.descriptor().schema();

    private final TestContext context = TestContext.with(new SettableClock(Samples.NOW), new KeyRing(List.of()));

    @Test
    void methodIsFoundByItsServiceFile() {
        assertThat(ServiceLoader.load(AuthMethodProvider.class)).hasAtLeastOneElementOfType(JwtMethodProvider.class);
    }

    @Test
    void descriptorNamesTheMethodAndTheVersionItWasBuiltWith() {
        assertThat(PROVIDER.descriptor().id()).isEqualTo("jwt");
        assertThat(PROVIDER.descriptor().spiVersion()).isEqualTo(AuthMethodDescriptor.SPI_VERSION);
        assertThat(PROVIDER.descriptor().errors()).containsExactly(JwtError.values());
    }

    @Test
    void providerIsTheOnlyPublicType() {
        assertThat(Modifier.isPublic(JwtMethodProvider.class.getModifiers())).isTrue();
        assertThat(List.of(JwtMethod.class, JwtError.class, Algorithm.class, KeySets.class))
                .noneMatch(type -> Modifier.isPublic(type.getModifiers()));
    }

    @Test
    void formHasTheFieldsOfTheGuideInItsOrder() {
        assertThat(SCHEMA.fields().subList(0, 6))
                .extracting(ConfigField::label)
                .containsExactly(
                        "Username Attribute",
                        "Signing Algorithm",
                        "Token Expiry Time",
                        "JWKS URI",
                        "Certificate",
                        "Secret Key");
    }

    @Test
    void defaultsAreThoseOfTheContract() {
        Map<String, String> values = Samples.settings(Map.of()).values();

        assertThat(values)
                .containsOnly(
                        Map.entry("username_attribute", "name"),
                        Map.entry("signing_algorithm", "RS256"),
                        Map.entry("token_expiry_time", "60"),
                        Map.entry("clock_skew", "60"));
    }

    @Test
    void rs256IsPreselectedAndFirst() {
        assertThat(SCHEMA.field("signing_algorithm").orElseThrow().options())
                .startsWith("RS256", "HS256")
                .hasSize(13)
                .contains("EdDSA");
    }

    @ParameterizedTest
    @CsvSource({
        "RS256, true, true, false",
        "PS512, true, true, false",
        "EdDSA, true, true, false",
        "HS256, false, false, true",
        "HS512, false, false, true"
    })
    void fieldsForExternalTokensFollowTheAlgorithm(
            String algorithm, boolean jwksUri, boolean certificate, boolean secret) {
        assertThat(applies("jwks_uri", algorithm)).isEqualTo(jwksUri);
        assertThat(applies("certificate", algorithm)).isEqualTo(certificate);
        assertThat(applies("secret_key", algorithm)).isEqualTo(secret);
    }

    @Test
    void credentialIsTheBearerToken() {
        assertThat(Samples.open(Samples.settings(Map.of()), context).credentialPlace())
                .isEqualTo(new CredentialPlace("Authorization", "Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "iat", "nbf", "exp", "jti"})
    void fixedClaimsCannotHoldTheUsername(String claim) {
        assertThat(problems(Map.of("username_attribute", claim), context))
                .containsExactly(
                        new SettingProblem("username_attribute", "The claim " + claim + " cannot hold the username."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sub", "iat", "nbf", "exp", "jti", "name"})
    void rolesAndStaticClaimsCannotTakeAnothersPlace(String claim) {
        assertThat(problems(Map.of("roles_claim", claim, "static_claims", claim + "=x"), context))
                .extracting(SettingProblem::key)
                .containsExactly("roles_claim", "static_claims");
    }

    @Test
    void staticClaimCannotTakeThePlaceOfTheRoles() {
        assertThat(problems(Map.of("roles_claim", "roles", "static_claims", "roles=admin\n=x"), context))
                .extracting(SettingProblem::message)
                .containsExactly(
                        "The claim \"roles\" has another use; choose another name.",
                        "The claim \"\" has another use; choose another name.");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        Map<String, String> settings = Map.of(
                "username_attribute", "iss",
                "jwks_uri", "http://id.example.com/jwks.json",
                "certificate", "nonsense",
                "roles_claim", "exp",
                "static_claims", "jti=1");
        MethodContext strict =
                new TestContext(context.time(), context.keyRing(), KeySetServer.serving("{}"), Runnable::run);

        assertThat(problems(settings, strict))
                .extracting(SettingProblem::key)
                .containsExactlyInAnyOrder(
                        "username_attribute", "jwks_uri", "certificate", "roles_claim", "static_claims");
    }

    @Test
    void addressThatTheServerWillNotFetchIsRefusedWhenSaved() {
        KeySetServer server = KeySetServer.serving("{}");
        MethodContext strict = new TestContext(context.time(), context.keyRing(), server, Runnable::run);

        assertThat(problems(Map.of("jwks_uri", "ftp://id.example.com/"), strict))
                .containsExactly(new SettingProblem("jwks_uri", "The address must begin with https."));
        assertThat(problems(Map.of("jwks_uri", "no address at all"), strict))
                .containsExactly(new SettingProblem("jwks_uri", "This is not an address."));
        assertThat(server.fetches()).isZero();
    }

    @Test
    void weakAndKnownSecretsAreRefusedWhenSaved() {
        assertThat(problems(Map.of("signing_algorithm", "HS256", "secret_key", "short"), context))
                .containsExactly(new SettingProblem("secret_key", "The secret has 5 bytes; HS256 needs at least 32."));
        assertThat(problems(
                        Map.of("signing_algorithm", "HS256", "secret_key", "!ChangeThisMercureHubJWTSecretKey!"),
                        context))
                .extracting(SettingProblem::key)
                .containsExactly("secret_key");
    }

    @Test
    void certificateOfAnotherKindIsRefusedWhenSaved() {
        assertThat(problems(
                        Map.of("signing_algorithm", "ES256", "certificate", Vectors.pem("rsa-certificate")), context))
                .extracting(SettingProblem::key)
                .containsExactly("certificate");
    }

    @ParameterizedTest
    @CsvSource({"jwks_uri, https://id.example.com/, RS256", "certificate, x, RS256", "secret_key, x, HS256"})
    void ownKeyIsNotWantedWhereKeysComeFromElsewhere(String key, String value, String algorithm) {
        assertThat(PROVIDER.keyMaker()
                        .orElseThrow()
                        .wantsOwnKey(Samples.settings(Map.of(key, value, "signing_algorithm", algorithm))))
                .isFalse();
        assertThat(PROVIDER.keyMaker()
                        .orElseThrow()
                        .wantsOwnKey(Samples.settings(Map.of("signing_algorithm", algorithm))))
                .isTrue();
    }

    private static boolean applies(String field, String algorithm) {
        return SCHEMA.applies(SCHEMA.field(field).orElseThrow(), Map.of("signing_algorithm", algorithm));
    }

    private static List<SettingProblem> problems(Map<String, String> settings, MethodContext context) {
        return catchThrowableOfType(
                        InvalidSettingsException.class, () -> PROVIDER.open(Samples.settings(settings), context))
                .problems();
    }
}
