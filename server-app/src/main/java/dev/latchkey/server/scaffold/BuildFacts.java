package dev.latchkey.server.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this server was built as, so that a plugin is compiled against the same.
 *
 * @param latchkey version of its modules
 * @param java release whose class files it can load
 */
record BuildFacts(String latchkey, String java) {

    static BuildFacts ofThisBuild() {
        try (InputStream file = BuildFacts.class.getResourceAsStream("build.properties")) {
            Properties facts = new Properties();
            facts.load(file);
            return new BuildFacts(facts.getProperty("latchkey"), facts.getProperty("java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
