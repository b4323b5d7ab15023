package dev.latchkey.store.testing;

import dev.latchkey.store.Database;
import dev.latchkey.store.DatabaseSettings;
import dev.latchkey.store.MigrationSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated database for a test class, in a static field with {@code @RegisterExtension}: one for the whole class,
 * or with {@link #perTest} a new one for each test. It is dropped afterwards.
 *
 * <pre>{@code
 * final class H2NodeRepositoryTest extends NodeRepositoryContract {
 *     @RegisterExtension
 *     static final DatabaseExtension DB = DatabaseExtension.h2(new MigrationSet("content", "db/content", 3));
 *
 *     @Override
 *     Database database() {
 *         return DB.database();
 *     }
 * }
 * }</pre>
 */
public final class DatabaseExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final Supplier<TestDatabase> source;
    private final boolean perTest;
    private TestDatabase current;
    private String owner = "";

    private DatabaseExtension(Supplier<TestDatabase> source, boolean perTest) {
        this.source = source;
        this.perTest = perTest;
    }

    public static DatabaseExtension h2(MigrationSet... sets) {
        return new DatabaseExtension(() -> TestDatabases.h2(sets), false);
    }

    public static DatabaseExtension postgres(MigrationSet... sets) {
        return new DatabaseExtension(() -> TestDatabases.postgres(sets), false);
    }

    /** A new database before each test, for tests that count rows or change what the migrations wrote. */
    public DatabaseExtension perTest() {
        return new DatabaseExtension(source, true);
    }

    public Database database() {
        return current.database();
    }

    /** To open the same database once more. */
    public DatabaseSettings settings() {
        return current.settings();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        open(context, !perTest);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        open(context, perTest);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close(context);
    }

    /** A nested class inherits the extension, and must neither replace nor close the database of the outer one. */
    private void open(ExtensionContext context, boolean wanted) {
        if (wanted && owner.isEmpty()) {
            owner = context.getUniqueId();
            current = source.get();
        }
    }

    private void close(ExtensionContext context) {
        if (owner.equals(context.getUniqueId())) {
            owner = "";
            current.close();
        }
    }
}
