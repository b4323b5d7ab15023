package dev.latchkey.system;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The desk of somebody who writes a plugin: a checkout, the command {@code latchkey} and a Maven of its own. That one
 * installs into a repository under the desk, and takes what others published from the repository that this build used,
 * so nothing outside the desk is written and nothing is fetched from the network.
 *
 * <p>The checkout is a copy of what an author needs. Its classes are copied along, so that Maven finds them compiled.
 */
record AuthorsDesk(Path root) {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern MODULE = Pattern.compile("<module>([a-z0-9-]+)</module>");

    private static final String SETTINGS = """
            <settings>
              <mirrors><mirror><id>near</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
              <profiles><profile><id>near</id>
                <repositories><repository><id>central</id><url>file:///near</url>
                  <releases><checksumPolicy>ignore</checksumPolicy></releases>
                  <snapshots><enabled>false</enabled></snapshots></repository></repositories>
                <pluginRepositories><pluginRepository><id>central</id><url>file:///near</url>
                  <releases><checksumPolicy>ignore</checksumPolicy></releases>
                  <snapshots><enabled>false</enabled></snapshots></pluginRepository></pluginRepositories>
              </profile></profiles>
              <activeProfiles><activeProfile>near</activeProfile></activeProfiles>
            </settings>
            """;

    static AuthorsDesk set(Path root) throws IOException {
        AuthorsDesk desk = new AuthorsDesk(root);
        desk.copyCheckout();
        Files.writeString(root.resolve("settings.xml"), SETTINGS.formatted(nearRepository()));
        desk.command(desk.checkout().resolve("latchkey"), java() + " -jar " + LatchkeyProcess.JAR);
        Files.createDirectories(desk.commands());
        desk.command(desk.commands().resolve("mvn"), maven(root));
        return desk;
    }

    Path checkout() {
        return root.resolve("checkout");
    }

    /** To be first on the path. */
    Path commands() {
        return root.resolve("bin");
    }

    private void copyCheckout() throws IOException {
        List<String> modules = MODULE.matcher(Files.readString(HOME.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
        copy("pom.xml");
        for (String module : modules) {
            copy(module + "/pom.xml");
        }
        for (String part : List.of(
                ".mvn",
                "auth-core/src/main",
                "auth-core/target/classes",
                "auth-testkit/src/main",
                "auth-testkit/target/classes",
                "examples/hmac-signature-plugin/pom.xml",
                "examples/hmac-signature-plugin/src")) {
            copy(part);
        }
    }

    private void copy(String part) throws IOException {
        Path from = HOME.resolve(part);
        Path to = checkout().resolve(part);
        Files.createDirectories(to.getParent());
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = file.equals(from) ? to : to.resolve(from.relativize(file));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The rules of style and dependencies were checked by this build already. */
    private static String maven(Path root) {
        Path settings = root.resolve("settings.xml");
        return "/usr/bin/env PATH=\"${PATH#*:}\" mvn -s " + settings + " -gs " + settings + " -Dmaven.repo.local="
                + root.resolve("repository")
                + " -Dspotless.check.skip=true -Denforcer.skip=true -Dmaven.compiler.useIncrementalCompilation=false";
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java") + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
    }

    /** Surefire tells which repository this build used. */
    private static String nearRepository() {
        String standard =
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString();
        return Path.of(System.getProperty("localRepository", standard)).toUri().toString();
    }

    private void command(Path file, String does) throws IOException {
        Files.writeString(file, "#!/bin/sh\nexec " + does + " \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
