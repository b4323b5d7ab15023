package dev.latchkey.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The process that {@link CrashTest} kills: four threads write without end, every second one in transactions, and print
 * the id of each commit.
 */
final class CrashWriter implements Runnable {

    private static final int THREADS = 4;
    private static final int LONGEST_BODY = 6_000;

    /** Pages that contradict their revision, and writers whose tally is not the number of their pages. */
    static final String TORN = """
            SELECT page.id
            FROM page
            LEFT JOIN revision ON revision.page = page.id
            WHERE revision.page IS NULL OR revision.length <> CHAR_LENGTH(page.body)
            UNION ALL
            SELECT revision.page
            FROM revision
            LEFT JOIN page ON revision.page = page.id
            WHERE page.id IS NULL
            UNION ALL
            SELECT tally.writer
            FROM tally
            WHERE tally.pages <> (SELECT COUNT(*) FROM page WHERE page.writer = tally.writer)
            """;

    private final Jdbi jdbi;
    private final String name;
    private final boolean inTransactions;
    private final FileOutputStream acknowledgements;

    private CrashWriter(Jdbi jdbi, String name, boolean inTransactions, FileOutputStream acknowledgements) {
        this.jdbi = jdbi;
        this.name = name;
        this.inTransactions = inTransactions;
        this.acknowledgements = acknowledgements;
    }

    public static void main(String[] arguments) {
        Database database = Database.open(DatabaseSettings.embedded(Path.of(arguments[0]), THREADS));
        database.jdbi().useHandle(CrashWriter::createTables);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        for (int i = 0; i < THREADS; i++) {
            new Thread(new CrashWriter(database.jdbi(), "round" + arguments[1] + "-thread" + i, i % 2 == 0, out))
                    .start();
        }
    }

    @Override
    public void run() {
        Random random = new Random(name.hashCode());
        jdbi.useHandle(handle -> handle.execute("INSERT INTO tally (writer, pages) VALUES (?, 0)", name));
        for (int i = 0; true; i++) {
            String id = name + "-" + i;
            String body = "x".repeat(random.nextInt(LONGEST_BODY));
            if (inTransactions) {
                jdbi.useTransaction(handle -> write(handle, id, body));
            } else {
                jdbi.useHandle(handle -> handle.execute("INSERT INTO note (id, body) VALUES (?, ?)", id, body));
            }
            print(id);
        }
    }

    private void write(Handle handle, String id, String body) {
        handle.execute("INSERT INTO page (id, writer, body) VALUES (?, ?, ?)", id, name, body);
        handle.execute("UPDATE tally SET pages = pages + 1 WHERE writer = ?", name);
        handle.execute("INSERT INTO revision (page, length) VALUES (?, ?)", id, body.length());
    }

    /** One write, so that a line is there whole or its end is missing. */
    private void print(String id) {
        try {
            acknowledgements.write((id + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createTables(Handle handle) {
        handle.execute("CREATE TABLE IF NOT EXISTS page (id VARCHAR(40) PRIMARY KEY, writer VARCHAR(40), body TEXT)");
        handle.execute("CREATE TABLE IF NOT EXISTS note (id VARCHAR(40) PRIMARY KEY, body TEXT)");
        handle.execute("CREATE TABLE IF NOT EXISTS revision (page VARCHAR(40) PRIMARY KEY, length INTEGER)");
        handle.execute("CREATE TABLE IF NOT EXISTS tally (writer VARCHAR(40) PRIMARY KEY, pages INTEGER)");
        handle.execute("CREATE INDEX IF NOT EXISTS page_writer ON page (writer)");
    }
}
