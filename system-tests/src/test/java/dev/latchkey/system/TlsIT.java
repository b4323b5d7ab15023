package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.system.LatchkeyProcess.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of operations.md, section TLS, with the tools that operators have: openssl and curl. */
final class TlsIT {

    private static final Pattern TRIAL = Pattern.compile("`(openssl req [^`]+)`");
    private static final Pattern READY = Pattern.compile("ready at (https://localhost:\\d+) ");
    private static final Pattern CONVERSION = Pattern.compile("(openssl pkey -in (\\S+) -out server.key)");

    @TempDir
    private Path folder;

    private record Tool(int exitCode, String out) {}

    private Tool run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Tool(process.exitValue(), out);
    }

    private void makeTrialPair() throws Exception {
        Matcher trial = TRIAL.matcher(Files.readString(Path.of("..", "docs", "operations.md")));
        assertThat(trial.find()).isTrue();
        Tool openssl = run(trial.group(1).split("\\s+"));
        assertThat(openssl.exitCode()).as(openssl.out()).isZero();
    }

    private String[] tls(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--tls-certificate",
                                folder.resolve("server.crt").toString(),
                                "--tls-key",
                                folder.resolve("server.key").toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void trialCertificateIsServedToCurl() throws Exception {
        makeTrialPair();
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data(), tls())) {
            Matcher ready = READY.matcher(latchkey.line());
            assertThat(ready.find()).isTrue();
            String live = ready.group(1) + "/health/live";

            assertThat(run("curl", "-s", "--cacert", "server.crt", live).out()).isEqualTo("{\"status\":\"up\"}");
            assertThat(run("curl", "-s", live).exitCode()).isEqualTo(60);
            assertThat(run("curl", "-s", "--insecure", "--tls-max", "1.1", live).exitCode())
                    .isEqualTo(35);
            assertThat(run("curl", "-s", live.replace("https", "http")).exitCode())
                    .isNotZero();

            Ended doctor = doctor();
            assertThat(doctor.out())
                    .contains("The certificate and its key fit, and hold for more than 14 days.")
                    .contains("The public address is https");
        }
    }

    @Test
    void keyOfAnOldToolIsRefusedAndTheCommandOfTheRefusalHelps() throws Exception {
        makeTrialPair();
        Path old = folder.resolve("old.key");
        run("openssl", "ec", "-in", "server.key", "-out", old.toString());
        assertThat(old).content().contains("EC PRIVATE KEY");
        Files.delete(folder.resolve("server.key"));
        Files.move(old, folder.resolve("server.key"));

        Ended refused = LatchkeyProcess.run(
                Stream.concat(Stream.of("serve", "--port", "0", "--data", data().toString()), Stream.of(tls()))
                        .toArray(String[]::new));

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.errors().strip().lines()).hasSize(1);
        Matcher conversion = CONVERSION.matcher(refused.errors());
        assertThat(conversion.find()).as(refused.errors()).isTrue();
        assertThat(conversion.group(2)).isEqualTo(folder.resolve("server.key").toString());

        Files.move(folder.resolve("server.key"), old);
        run(conversion.group(1).replace(conversion.group(2), old.toString()).split(" "));
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data(), tls())) {
            assertThat(latchkey.line()).containsPattern(READY);
        }
    }

    @Test
    void doctorFindsAPairThatDoesNotFitWhileNoServerRuns() throws Exception {
        makeTrialPair();
        run("openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "server.key");

        Ended doctor = doctor();

        assertThat(doctor.out()).contains("server.key is not the key of the certificate");
        assertThat(doctor.exitCode()).isEqualTo(9);
    }

    private Ended doctor() {
        List<String> command = List.of("doctor", "--json", "--data", data().toString());
        return LatchkeyProcess.run(
                Stream.concat(command.stream(), Stream.of(tls())).toArray(String[]::new));
    }
}
