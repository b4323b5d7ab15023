package dev.latchkey.store;

import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables of all modules up to date, module by module in the order given. */
public final class Migrations {

    private static final String PENDING = "*:pending";

    private final List<MigrationSet> sets;
    private final ClassLoader resources;

    /** @throws IllegalArgumentException if two sets share a module name */
    public Migrations(List<MigrationSet> sets) {
        this(sets, Migrations.class.getClassLoader());
    }

    Migrations(List<MigrationSet> sets, ClassLoader resources) {
        this.sets = Stream.concat(Stream.of(MigrationSet.STORE), sets.stream()).toList();
        this.resources = resources;
        if (this.sets.stream().map(MigrationSet::module).distinct().count() < this.sets.size()) {
            throw new IllegalArgumentException("two migration sets share a module name");
        }
    }

    /**
     * Applies what the database has not seen yet; servers that start at once on one database wait for each other.
     *
     * @return how many migrations were applied, 0 at an ordinary start
     * @throws MigrationFailedException if a migration fails, was edited after it had been applied, or is missing here
     *     because a newer version applied it; earlier sets stay applied
     */
    public int apply(Database database) {
        return new MigrationHistory(database, resources)
                .behind(sets).stream().mapToInt(set -> apply(database, set)).sum();
    }

    /**
     * What {@link #apply} would apply; nothing is changed.
     *
     * @return for example {@code V3 of auth}, in order
     * @throws MigrationFailedException if a migration was edited after it had been applied, or is missing here because
     *     a newer version applied it
     */
    public List<String> pending(Database database) {
        return sets.stream().flatMap(set -> pending(database, set)).toList();
    }

    private Stream<String> pending(Database database, MigrationSet set) {
        Flyway flyway = flyway(database.settings(), set, PENDING);
        try {
            flyway.validate();
            return Stream.of(flyway.info().pending()).map(one -> "V" + one.getVersion() + " of " + set.module());
        } catch (FlywayException e) {
            throw MigrationFailure.of(set, flyway, e);
        }
    }

    private int apply(Database database, MigrationSet set) {
        Flyway flyway = flyway(database.settings(), set);
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw MigrationFailure.of(set, flyway, e);
        }
    }

    /**
     * Flyway connects by itself, since a migration may take longer than a request may. The baseline 0 lets several
     * histories share one schema. No state is ignored by itself: unlike by default, migrations of a newer version stop an older one.
     */
    private Flyway flyway(DatabaseSettings settings, MigrationSet set, String... ignored) {
        return connecting(Flyway.configure(resources), settings)
                .locations("classpath:" + set.location())
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .table(set.historyTable())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .outOfOrder(false)
                .validateOnMigrate(true)
                .ignoreMigrationPatterns(ignored)
                .load();
    }

    private static FluentConfiguration connecting(FluentConfiguration flyway, DatabaseSettings settings) {
        return switch (settings.dialect()) {
            case H2 -> flyway.dataSource(DurableConnections.source(settings));
            case POSTGRESQL -> flyway.dataSource(settings.url(), settings.user(), settings.password());
        };
    }
}
