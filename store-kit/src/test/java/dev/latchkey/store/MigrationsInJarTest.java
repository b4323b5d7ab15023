package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.store.testing.DatabaseExtension;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The server is one jar, and a plug-in another. */
final class MigrationsInJarTest {

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.h2();

    @TempDir
    private Path folder;

    @Test
    void migrationsAreFoundInsideAJar() throws IOException {
        Path jar = jarWith("db/packed/V1__box.sql", "CREATE TABLE box (id INTEGER PRIMARY KEY);");

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, parent())) {
            Migrations migrations = new Migrations(List.of(new MigrationSet("packed", "db/packed", 1)), loader);

            assertThat(migrations.apply(DB.database())).isEqualTo(1);
            assertThat(migrations.apply(DB.database())).isZero();
        }
    }

    /** With the folders as entries of their own, as the shade plug-in writes them. */
    private Path jarWith(String name, String text) throws IOException {
        Path jar = folder.resolve("packed.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("db/"));
            out.putNextEntry(new JarEntry("db/packed/"));
            out.putNextEntry(new JarEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static ClassLoader parent() {
        return MigrationsInJarTest.class.getClassLoader();
    }
}
