package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the jar says of the libraries in it. */
final class BillOfMaterialsIT {

    private static final String IN_JAR = "META-INF/sbom/latchkey.cdx.json";

    /** The jar itself; and what jdbi carries within itself, under names of its own. */
    private static final Set<String> NO_LIBRARIES = Set.of("dev.latchkey:server-app", "org.antlr:antlr4-runtime");

    /** Each with a class by which it is known, since these write no Maven file into their jars. */
    private static final List<String> UNMARKED = List.of(
            "aopalliance:aopalliance org/aopalliance/intercept/MethodInterceptor.class",
            "com.github.ben-manes.caffeine:caffeine com/github/benmanes/caffeine/cache/Caffeine.class",
            "com.google.inject:guice com/google/inject/Guice.class",
            "com.h2database:h2 org/h2/Driver.class",
            "com.typesafe:config com/typesafe/config/Config.class",
            "info.picocli:picocli picocli/CommandLine.class",
            "org.bouncycastle:bcprov-jdk18on org/bouncycastle/crypto/generators/Argon2BytesGenerator.class",
            "org.checkerframework:checker-qual org/checkerframework/checker/nullness/qual/Nullable.class",
            "org.jetbrains.kotlin:kotlin-stdlib kotlin/Unit.class",
            "org.jspecify:jspecify org/jspecify/annotations/Nullable.class",
            "org.postgresql:postgresql org/postgresql/Driver.class");

    @Test
    void libraryInTheJarIsInTheBillAndTheReverse() throws IOException {
        try (ZipFile jar = new ZipFile(LatchkeyProcess.JAR.toFile())) {
            assertThat(names(bill(jar))).containsExactlyInAnyOrderElementsOf(libraries(jar));
        }
    }

    @Test
    void everyLibraryHasVersionAndLicence() throws IOException {
        try (ZipFile jar = new ZipFile(LatchkeyProcess.JAR.toFile())) {
            assertThat(bill(jar).get("components")).isNotEmpty().allSatisfy(component -> {
                assertThat(component.path("version").asText()).isNotBlank();
                assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
                assertThat(component.path("licenses"))
                        .as(component.path("name").asText())
                        .isNotEmpty();
            });
        }
    }

    @Test
    void billIsTheSameAtEachBuildAndBesideTheJarToo() throws IOException {
        try (ZipFile jar = new ZipFile(LatchkeyProcess.JAR.toFile())) {
            JsonNode bill = bill(jar);

            assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
            assertThat(bill.path("specVersion").asText()).isEqualTo("1.6");
            assertThat(bill.has("serialNumber")).isFalse();
            assertThat(bill.at("/metadata/timestamp").isMissingNode()).isTrue();
            assertThat(LatchkeyProcess.JAR.resolveSibling("latchkey.cdx.json"))
                    .hasBinaryContent(jar.getInputStream(jar.getEntry(IN_JAR)).readAllBytes());
        }
    }

    private static JsonNode bill(ZipFile jar) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(IN_JAR))) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static Set<String> names(JsonNode bill) {
        Set<String> names = new TreeSet<>();
        bill.get("components")
                .forEach(component -> names.add(component.get("group").asText() + ":"
                        + component.get("name").asText()));
        return names;
    }

    private static Set<String> libraries(ZipFile jar) throws IOException {
        Set<String> libraries = new TreeSet<>();
        for (ZipEntry entry : entries(jar)) {
            if (entry.getName().matches("META-INF/maven/.*/pom\\.properties")) {
                Properties facts = new Properties();
                facts.load(jar.getInputStream(entry));
                libraries.add(facts.getProperty("groupId") + ":" + facts.getProperty("artifactId"));
            }
        }
        libraries.removeAll(NO_LIBRARIES);
        for (String unmarked : UNMARKED) {
            String[] facts = unmarked.split(" ");
            if (jar.getEntry(facts[1]) != null) {
                libraries.add(facts[0]);
            }
        }
        return libraries;
    }

    private static List<ZipEntry> entries(ZipFile jar) {
        return new ArrayList<>(jar.stream().map(ZipEntry.class::cast).toList());
    }
}
