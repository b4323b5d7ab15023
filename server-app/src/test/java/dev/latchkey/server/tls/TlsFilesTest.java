package dev.latchkey.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlsFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;

    private static TestCertificate made() {
        return TestCertificate.lasting(NOW, 90);
    }

    private void refused(TlsFiles files, String... words) {
        assertThatThrownBy(() -> files.read(NOW))
                .isInstanceOf(TlsProblem.class)
                .message()
                .contains(words);
    }

    @Test
    void pairThatFitsIsTaken() throws Exception {
        TestCertificate made = made();

        TlsIdentity read = made.in(folder).read(NOW);

        assertThat(read.chain()).containsExactly(made.certificate());
        assertThat(read.key()).isEqualTo(made.keys().getPrivate());
        assertThat(read.notAfter()).isEqualTo(NOW.plus(90, ChronoUnit.DAYS));
    }

    @Test
    void rsaIsTakenToo() throws Exception {
        assertThat(TestCertificate.rsa(2048, NOW).in(folder).read(NOW).key().getAlgorithm())
                .isEqualTo("RSA");
    }

    @Test
    void printingShowsNothingOfTheKey() throws Exception {
        assertThat(made().in(folder).read(NOW)).hasToString("TlsIdentity[CN=localhost until 2027-02-22T12:00:00Z]");
    }

    @Test
    void keyOfAnotherCertificateIsRefused() {
        TlsFiles files = made().in(folder);
        TestCertificate.put(files.key(), made().keyPem());

        refused(files, "server.key is not the key of the certificate in", "server.crt");
    }

    @Test
    void keyOfAnotherKindIsRefused() {
        TlsFiles files = made().in(folder);
        TestCertificate.put(files.key(), TestCertificate.rsa(2048, NOW).keyPem());

        refused(files, "server.key holds no EC key");
    }

    @Test
    void expiredCertificateIsRefused() {
        refused(
                TestCertificate.valid(NOW.minus(9, ChronoUnit.DAYS), NOW.minusSeconds(1))
                        .in(folder),
                "server.crt has expired at 2026-11-24T11:59:59Z");
    }

    @Test
    void certificateOfTheFutureIsRefused() {
        refused(
                TestCertificate.valid(NOW.plusSeconds(60), NOW.plus(9, ChronoUnit.DAYS))
                        .in(folder),
                "not valid before 2026-11-24T12:01:00Z");
    }

    @Test
    void shortRsaKeyIsRefused() {
        refused(TestCertificate.rsa(1024, NOW).in(folder), "fewer than 2048 bits");
    }

    @Test
    void keyOfAnOlderFormIsRefusedWithTheCommandThatHelps() throws IOException {
        TestCertificate made = TestCertificate.rsa(2048, NOW);
        TlsFiles files = made.in(folder);
        byte[] pkcs1 = PrivateKeyInfo.getInstance(made.keys().getPrivate().getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
        TestCertificate.put(files.key(), TestCertificate.pem("RSA PRIVATE KEY", pkcs1));

        refused(files, "older form", "openssl pkey -in " + files.key() + " -out server.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"})
    void keyThatHasToBeConvertedIsRefusedWithTheCommandThatHelps(String label) {
        TlsFiles files = made().in(folder);
        TestCertificate.put(files.key(), TestCertificate.pem(label, new byte[64]));

        refused(files, "openssl pkey -in " + files.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                "-----BEGIN PRIVATE KEY-----\n=A=A=\n-----END PRIVATE KEY-----\n"
            })
    void fileWithoutAKeyIsRefused(String text) {
        TlsFiles files = made().in(folder);
        TestCertificate.put(files.key(), text);

        refused(files, "server.key holds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void fileWithoutACertificateIsRefused(String text) {
        TlsFiles files = made().in(folder);
        TestCertificate.put(files.certificate(), text);

        refused(files, "server.crt ");
    }

    @Test
    void certificatesInTheWrongOrderAreRefused() {
        TestCertificate made = made();
        TlsFiles files = made.in(folder);
        TestCertificate.put(
                files.certificate(),
                TestCertificate.named("CN=authority", NOW).certificatePem() + made.certificatePem());

        refused(files, "wrong order");
    }

    @Test
    void keyThatOthersMayReadIsRefused() throws IOException {
        TlsFiles files = made().in(folder);
        Files.setPosixFilePermissions(files.key(), PosixFilePermissions.fromString("rw-r-----"));

        refused(files, "server.key may be read or written by others", "chmod 600");
    }

    @Test
    void missingFileIsNamed() throws IOException {
        TlsFiles files = made().in(folder);
        Files.delete(files.key());

        refused(files, "server.key cannot be read");
    }

    @Test
    void fileWithoutEndIsNotReadIntoMemory() throws IOException {
        TlsFiles files = made().in(folder);
        Files.write(files.certificate(), new byte[300_000]);

        refused(files, "server.crt is larger than");
    }
}
