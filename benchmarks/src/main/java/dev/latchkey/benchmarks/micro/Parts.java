package dev.latchkey.benchmarks.micro;

import com.google.inject.Injector;
import dev.latchkey.benchmarks.site.Scale;
import dev.latchkey.benchmarks.site.Site;
import dev.latchkey.benchmarks.site.SiteMaker;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.wiring.LatchkeyServers;
import dev.latchkey.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The parts of a server that does not serve, on data of their own in a scratch folder. */
public final class Parts implements AutoCloseable {

    private final Path folder;
    private final Site site;
    private final Database database;
    private final Injector injector;

    private Parts(Path folder, Site site, Database database, Injector injector) {
        this.folder = folder;
        this.site = site;
        this.database = database;
        this.injector = injector;
    }

    /** Makes data of this scale. */
    public static Parts make(Scale scale) {
        try {
            Path folder = Files.createTempDirectory("latchkey-parts");
            SiteMaker maker = new SiteMaker(folder.resolve("data"), scale, Map.of(), Clock.systemUTC());
            Site site = maker.make();
            ServerSettings settings = maker.settings();
            Database database = Database.open(settings.database());
            return new Parts(folder, site, database, new LatchkeyServers().parts(settings, database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Site site() {
        return site;
    }

    public <T> T part(Class<T> type) {
        return injector.getInstance(type);
    }

    /** Closes the database and deletes the folder. */
    @Override
    public void close() {
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
