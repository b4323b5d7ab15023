package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container image, built without a daemon and run as a container runtime would run it. */
final class ContainerImageIT {

    private static final Path PACKAGING =
            Path.of("..", "packaging").toAbsolutePath().normalize();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Path image;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        image = built(LatchkeyProcess.JAR, "latchkey");
    }

    @Test
    void anotherJarLeavesTheLayerOfTheRuntimeAsItWas() throws IOException, InterruptedException {
        Path other = folder.resolve("other.jar");
        Files.copy(LatchkeyProcess.JAR, other, StandardCopyOption.REPLACE_EXISTING);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("marker.zip")))) {
            zip.putNextEntry(new ZipEntry("marker"));
        }
        run(
                "jar",
                List.of(
                        javaTool("jar"),
                        "--update",
                        "--file",
                        other.toString(),
                        "-C",
                        folder.toString(),
                        "marker.zip"));

        List<String> before = layers(image);
        List<String> after = layers(built(other, "other"));

        assertThat(after).hasSameSizeAs(before).first().isEqualTo(before.get(0));
        assertThat(after.get(1)).isNotEqualTo(before.get(1));
    }

    @Test
    void serverRunsAsAnotherUserOnAReadOnlyRootAndKeepsItsDataInTheVolume() throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may mount and change its root");
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Process server = new ProcessBuilder(
                        PACKAGING.resolve("container/run-unpacked").toString(),
                        image.toString(),
                        scratch.toString(),
                        "demo",
                        "--data",
                        "/data/demo",
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        try {
            String said = untilServing(server);

            assertThat(said).contains("\"nid\"").contains("HTTP 201");
            assertThat(Files.getAttribute(scratch.resolve("data/demo/latchkey.mv.db"), "unix:uid"))
                    .isEqualTo(10001);
            assertThat(Files.getPosixFilePermissions(scratch.resolve("data/demo/master.key")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            assertThat(readiness(said)).isEqualTo(200);
        } finally {
            server.destroy();
            server.waitFor(60, TimeUnit.SECONDS);
        }
        assertThat(server.exitValue()).isZero();
    }

    @Test
    void imageHoldsNothingOfTheBuildMachineButTheRuntimeAndItsLibraries() throws IOException, InterruptedException {
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        for (String layer : layers(image)) {
            Path blob = blobs(image).resolve(layer);
            run("tar", List.of("tar", "-C", unpacked.toString(), "--no-same-owner", "-xzf", blob.toString()));
        }

        try (Stream<Path> files = Files.walk(unpacked)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> unpacked.relativize(file).toString()))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("opt/(java|latchkey)/.*|(usr/)?lib[^/]*/.*\\.so[.0-9]*"
                            + "|etc/(passwd|group|nsswitch\\.conf)"));
        }
        assertThat(unpacked.resolve("etc/passwd")).hasContent("latchkey:x:10001:10001::/data:/sbin/nologin");
    }

    private static String untilServing(Process server) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = server.inputReader().readLine();
                line != null;
                line = server.inputReader().readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Serving until")) {
                return said.toString();
            }
        }
        throw new AssertionError("the server in the image did not get ready: " + said);
    }

    private static int readiness(String said) throws IOException, InterruptedException {
        Matcher address = Pattern.compile("http://localhost:(\\d+)").matcher(said);
        assertThat(address.find()).isTrue();
        URI ready = URI.create("http://127.0.0.1:" + address.group(1) + "/health/ready");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static Path built(Path jar, String name) throws IOException, InterruptedException {
        Path tar = folder.resolve(name + ".tar");
        run("build", List.of(PACKAGING.resolve("container/build").toString(), jar.toString(), tar.toString()));
        Path layout = Files.createDirectory(folder.resolve(name + ".layout"));
        run("tar", List.of("tar", "-C", layout.toString(), "-xf", tar.toString()));
        return tar;
    }

    private static Path blobs(Path tar) {
        return Path.of(tar.toString().replaceAll("tar$", "layout")).resolve("blobs/sha256");
    }

    /** Digests of the layers, the lowest first. */
    private static List<String> layers(Path tar) throws IOException {
        JsonNode index = JSON.readTree(blobs(tar).resolve("../../index.json").toFile());
        String manifest = digest(index.at("/manifests/0"));
        List<String> digests = new ArrayList<>();
        JSON.readTree(blobs(tar).resolve(manifest).toFile()).get("layers").forEach(layer -> digests.add(digest(layer)));
        return digests;
    }

    private static String digest(JsonNode descriptor) {
        return descriptor.get("digest").asText().substring("sha256:".length());
    }

    private static String javaTool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static void run(String what, List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve(what + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(what + " ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
