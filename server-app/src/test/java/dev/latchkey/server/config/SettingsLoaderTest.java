package dev.latchkey.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.auth.spi.AddressRange;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import dev.latchkey.server.tls.TlsFiles;
import dev.latchkey.store.Dialect;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsLoaderTest {

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> flags = new HashMap<>();

    private ServerSettings load() {
        flags.putIfAbsent("--data", folder.toString());
        return new SettingsLoader(environment).load(flags);
    }

    private StartupException refusal() {
        StartupException refusal = catchThrowableOfType(StartupException.class, this::load);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        return refusal;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void nothingGivenMeansTheDefaults() {
        ServerSettings settings = load();

        assertThat(settings.listen())
                .isEqualTo(new ListenSettings("127.0.0.1", 8080, URI.create("http://localhost:0")));
        assertThat(settings.database().dialect()).isEqualTo(Dialect.H2);
        assertThat(settings.masterKey()).isEqualTo(new MasterKeySource.FromFile(folder.resolve("master.key")));
        assertThat(settings.limits().bodyBytes()).isEqualTo(1024 * 1024);
        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.flood().perAccount()).isEqualTo(5);
        assertThat(settings.hashingPermits()).isPositive();
        assertThat(settings.database().poolSize()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void givenPoolSizeCounts() {
        flags.put("--database-pool-size", "3");

        assertThat(load().database().poolSize()).isEqualTo(3);
    }

    @Test
    void dataFolderIsMadeAbsolute() {
        flags.put("--data", "some/folder");

        assertThat(load().dataFolder()).isEqualTo(Path.of("some/folder").toAbsolutePath());
    }

    @Test
    void fileInTheDataFolderIsRead() throws IOException {
        file("latchkey.conf", "port = 9001");

        assertThat(load().listen().port()).isEqualTo(9001);
    }

    @Test
    void namedFileIsReadInsteadOfTheOneInTheDataFolder() throws IOException {
        file("latchkey.conf", "port = 9001");
        flags.put("--config", file("other.properties", "port=9002\n").toString());

        assertThat(load().listen().port()).isEqualTo(9002);
    }

    @Test
    void environmentMayNameTheFile() throws IOException {
        environment.put("LATCHKEY_CONFIG", file("other.conf", "port: 9003").toString());

        assertThat(load().listen().port()).isEqualTo(9003);
    }

    @Test
    void environmentWinsOverTheFile() throws IOException {
        file("latchkey.conf", "port = 9001");
        environment.put("LATCHKEY_PORT", "9004");

        assertThat(load().listen().port()).isEqualTo(9004);
    }

    @Test
    void flagWinsOverTheEnvironment() {
        environment.put("LATCHKEY_PORT", "9004");
        flags.put("--port", "9005");

        assertThat(load().listen().port()).isEqualTo(9005);
    }

    @Test
    void nestedKeysListsAndUnitsOfTheFileAreRead() throws IOException {
        file("latchkey.conf", """
                limits { body = 2MiB, idle-timeout = 45s }
                trusted-proxies = ["10.0.0.0/8", "fd00::/8"]
                jwks.allow-loopback = true
                """);

        ServerSettings settings = load();

        assertThat(settings.limits().bodyBytes()).isEqualTo(2 * 1024 * 1024);
        assertThat(settings.limits().idleTimeout()).isEqualTo(Duration.ofSeconds(45));
        assertThat(settings.trustedProxies())
                .containsExactly(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("fd00::/8"));
        assertThat(settings.jwks().fetching().loopbackAllowed()).isTrue();
    }

    @Test
    void listOfTheEnvironmentHasCommas() {
        environment.put("LATCHKEY_TRUSTED_PROXIES", "10.0.0.0/8, 192.0.2.1");

        assertThat(load().trustedProxies()).hasSize(2);
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPlaces() throws IOException {
        Path file = file("latchkey.conf", "address = localhost\nprot = 8081\nlimits.body = huge\n");
        environment.put("LATCHKEY_SESION_IDLE", "1h");
        environment.put("LATCHKEY_AUDIT_DAYS", "0");
        flags.put("--port", "99999");

        assertThat(refusal().getMessage().lines())
                .containsExactlyInAnyOrder(
                        "There are 5 problems with the settings:",
                        "  " + file + ":2: prot is not a setting; did you mean port?",
                        "  " + file
                                + ":3: limits.body is \"huge\", which is not a size from 1KiB to 64MiB, with its unit"
                                + " (B, KiB, MiB or GiB).",
                        "  environment variable LATCHKEY_SESION_IDLE: LATCHKEY_SESION_IDLE is not a setting; did you mean"
                                + " LATCHKEY_SESSION_IDLE?",
                        "  environment variable LATCHKEY_AUDIT_DAYS: audit.days is \"0\", which is not a whole number from"
                                + " 1 to 3650.",
                        "  flag --port: port is \"99999\", which is not a whole number from 0 to 65535.");
    }

    @ParameterizedTest
    @CsvSource({
        "port, -1",
        "port, 65536",
        "port, 80 80",
        "port, ''",
        "address, no such host",
        "public-address, ftp://example.com",
        "public-address, https://example.com/",
        "public-address, https://user@example.com",
        "trusted-proxies, 10.0.0.0/33",
        "trusted-proxies, 10.0.0.1/8",
        "trusted-proxies, proxy.example.com",
        "limits.body, 1048576",
        "limits.body, 1TiB",
        "limits.idle-timeout, 30",
        "limits.idle-timeout, 2h",
        "jwks.allow-loopback, yes",
        "log.format, xml",
        "cors.origins, https://app.example.com/path",
        "database.url, jdbc:mysql://db.example.com/latchkey",
        "database.url, jdbc:h2:mem:test",
    })
    void valueThatIsNotWhatIsExpectedIsRefused(String key, String value) throws IOException {
        Path file = file("latchkey.conf", "\n" + key + " = \"" + value + "\"\n");

        assertThat(refusal()).hasMessageStartingWith(file + ":2: ");
    }

    @Test
    void missingFileIsRefused() {
        flags.put("--config", folder.resolve("none.conf").toString());

        assertThat(refusal()).hasMessageContaining("none.conf: the settings file cannot be read");
    }

    @Test
    void brokenFileIsRefused() throws IOException {
        file("latchkey.conf", "limits {\n");

        assertThat(refusal()).hasMessageContaining("latchkey.conf: the settings file is not well-formed");
    }

    @Test
    void folderCannotBeSetInsideItself() throws IOException {
        file("latchkey.conf", "data = /elsewhere");

        assertThat(refusal()).hasMessageContaining("latchkey.conf:1: data cannot be set in the data folder itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"port = null", "port = [80, {}]", "port = { a = 1 }"})
    void valueOfTheWrongShapeIsRefused(String line) throws IOException {
        Path file = file("latchkey.conf", line);

        assertThat(refusal()).hasMessage(file + ":1: port must be a whole number from 0 to 65535.");
    }

    @ParameterizedTest
    @CsvSource({
        "session.idle, 2d, session.absolute",
        "jwks.connect-timeout, 10s, jwks.total-timeout",
        "jwks.fresh-default, 1m, jwks.fresh-least",
        "jwks.back-off-first, 30m, jwks.back-off-most",
        "log.file-size, 1GiB, log.total-size",
    })
    void settingsThatContradictEachOtherAreRefused(String key, String value, String other) throws IOException {
        file("latchkey.conf", key + " = " + value);

        assertThat(refusal())
                .hasMessageContaining(key)
                .hasMessageContaining("must not be above")
                .hasMessageContaining(other);
    }

    @Test
    void postgresIsUsedWhenAnAddressIsGiven() {
        environment.put("LATCHKEY_DATABASE_URL", "jdbc:postgresql://db.example.com/latchkey");
        environment.put("LATCHKEY_DATABASE_USER", "latchkey");
        environment.put("LATCHKEY_DATABASE_PASSWORD", "env:DATABASE_SECRET");
        environment.put("DATABASE_SECRET", "correct horse");

        ServerSettings settings = load();

        assertThat(settings.database().password()).isEqualTo("correct horse");
        assertThat(settings.toString()).doesNotContain("correct horse");
    }

    @Test
    void secretIsReadFromAFile() throws IOException {
        Path secret = file("secret", "correct horse\n");
        environment.put("LATCHKEY_DATABASE_URL", "jdbc:postgresql://db.example.com/latchkey");
        environment.put("LATCHKEY_DATABASE_PASSWORD", "file:" + secret);

        assertThat(load().database().password()).isEqualTo("correct horse");
    }

    @ParameterizedTest
    @CsvSource({"env:NOWHERE", "file:/nowhere/at/all"})
    void referenceThatLeadsNowhereIsRefused(String reference) {
        environment.put("LATCHKEY_DATABASE_PASSWORD", reference);

        assertThat(refusal())
                .hasMessage("environment variable LATCHKEY_DATABASE_PASSWORD: database.password refers to a variable or"
                        + " file that does not exist, is empty or cannot be read.");
    }

    @Test
    void keyOfTheEnvironmentReplacesTheFile() {
        environment.put("LATCHKEY_KEY_ENCRYPTION_KEY", "A".repeat(43) + "=");

        ServerSettings settings = load();

        assertThat(settings.masterKey().load().bytes()).containsOnly(0);
        assertThat(settings.toString()).doesNotContain("AAAA");
    }

    @Test
    void keyThatIsNoKeyIsRefusedWithoutShowingIt() {
        environment.put("LATCHKEY_KEY_ENCRYPTION_KEY", "c2hvcnQ=");

        assertThat(refusal()).hasMessageContaining("32 bytes in base64").hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void boundPortTakesThePlaceOfPortZeroInThePublicAddress() {
        assertThat(load().listen().publicAddress(4711).base()).isEqualTo(URI.create("http://localhost:4711"));
    }

    @Test
    void publicAddressThatNamesItsPortStays() {
        flags.put("--public-address", "https://cms.example.com:8443/site");

        assertThat(load().listen().publicAddress(4711).base())
                .isEqualTo(URI.create("https://cms.example.com:8443/site"));
    }

    @Test
    void certificateNeedsItsKeyAndTheOtherWayRound() {
        flags.put("--tls-certificate", "server.crt");
        assertThat(refusal())
                .hasMessageContaining("--tls-certificate: tls.certificate and tls.key go together: give both or");

        flags.remove("--tls-certificate");
        flags.put("--tls-key", "server.key");
        assertThat(refusal()).hasMessageContaining("--tls-key: ");
    }

    @Test
    void certificateMakesThePublicAddressHttps() {
        flags.put("--tls-certificate", "server.crt");
        flags.put("--tls-key", "server.key");

        ServerSettings settings = load();

        assertThat(settings.listen().publicBase()).isEqualTo(URI.create("https://localhost:0"));
        assertThat(settings.tls().source().files())
                .contains(new TlsFiles(folder.resolve("server.crt"), folder.resolve("server.key")));
    }

    @Test
    void publicAddressWithoutHttpsContradictsACertificate() {
        flags.put("--tls-certificate", "server.crt");
        flags.put("--tls-key", "server.key");
        flags.put("--public-address", "http://content.example.com");

        assertThat(refusal()).hasMessageContaining("--public-address: public-address must start with https://");
    }
}
