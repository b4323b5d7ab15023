package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.DataUtils;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2DatabaseTest {

    private static final int WRITTEN = 42;

    @TempDir
    private Path parent;

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        writeOnce();

        try (Database database = open()) {
            assertThat(read(database)).isEqualTo(WRITTEN);
        }
    }

    @Test
    void failedStatementDoesNotTellItsBoundValues() {
        try (Database database = open()) {
            assertThatExceptionOfType(JdbiException.class)
                    .isThrownBy(() -> database.jdbi()
                            .useHandle(
                                    handle -> handle.createUpdate("INSERT INTO nowhere (password_hash) VALUES (:hash)")
                                            .bind("hash", "$argon2id$planted")
                                            .execute()))
                    .satisfies(failure -> assertThat(failure.toString()).doesNotContain("planted"));
        }
    }

    @Test
    void folderAndFileAreForTheOwnerAlone() throws IOException {
        writeOnce();

        assertThat(permissions(folder())).isEqualTo("rwx------");
        assertThat(permissions(file())).isEqualTo("rw-------");
        try (var files = Files.list(folder())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void fileThatOthersCouldReadIsClosedToThem() throws IOException {
        writeOnce();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));

        open().close();

        assertThat(permissions(file())).isEqualTo("rw-------");
    }

    @Test
    void folderThatWasThereKeepsItsPermissions() throws IOException {
        Files.createDirectory(folder());
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-x---"));

        writeOnce();

        assertThat(permissions(folder())).isEqualTo("rwxr-x---");
    }

    @Test
    void symbolicLinkToAFolderWillDo() throws IOException {
        Path target = Files.createDirectory(parent.resolve("target"));
        Files.createSymbolicLink(folder(), target);

        writeOnce();

        assertThat(target.resolve("latchkey.mv.db")).isNotEmptyFile();
    }

    @Test
    void closedDatabaseLetsGoOfItsFileAndMayBeClosedAgain() throws IOException {
        Database database = open();
        database.close();
        database.close();

        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void secondProcessIsToldThatTheDatabaseIsInUse() throws Exception {
        try (ChildJvm holder = ChildJvm.start(HoldDatabase.class, folder().toString())) {
            assertThat(holder.line()).isEqualTo("open");

            refused("is in use by another process");
        }
    }

    @Test
    void databaseOfAKilledProcessIsFreeAgain() throws Exception {
        try (ChildJvm holder = ChildJvm.start(HoldDatabase.class, folder().toString())) {
            assertThat(holder.line()).isEqualTo("open");
        }

        writeOnce();
    }

    @Test
    void wrongLoginIsNamed() {
        writeOnce();
        DatabaseSettings other = new DatabaseSettings(settings().url(), "other", "correct-horse", 1);

        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> Database.open(other))
                .withMessageContaining("user or password")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("correct-horse"));
    }

    @Test
    void fileThatIsNoDatabaseIsNamed() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        Files.createDirectory(folder());
        Files.write(file(), noise);

        refused("cannot be read");
    }

    @Test
    void fileOfANewerFormatIsNamed() throws IOException {
        writeOnce();
        byte[] bytes = Files.readAllBytes(file());
        for (int header : new int[] {0, 4096}) {
            System.arraycopy(ofFormatNine(bytes, header), 0, bytes, header, 4096);
        }
        Files.write(file(), bytes);

        refused("of another version");
    }

    /** H2 by itself opens both of these as new databases, and the server would begin again with its first start. */
    @Test
    void fileThatLostItsContentsIsNotTakenForANewOne() throws IOException {
        writeOnce();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 8192, bytes.length, (byte) 0x5a);

        Files.write(file(), bytes);
        refused("has lost its contents");
        Files.write(file(), Arrays.copyOf(bytes, 8192));
        refused("has lost its contents");
    }

    @Test
    void openedButNeverMigratedDatabaseOpensAgain() {
        open().close();

        open().close();
    }

    @Test
    void folderThatIsAFileIsNamed() throws IOException {
        Files.createFile(folder());

        refused("must be a folder that this user may write to");
    }

    @Test
    void fileThatIsAFolderIsNamed() throws IOException {
        Files.createDirectories(file());

        refused("cannot be used");
    }

    /** A plug-in that is cut off may be using the database at that moment. */
    @Test
    void interruptedThreadLeavesTheDatabaseOpenForTheOthers() throws InterruptedException {
        try (Database database = open()) {
            write(database);
            Connection bystander = database.jdbi().open().getConnection();
            for (int i = 0; i < 50; i++) {
                interruptWhileWriting(database);
            }

            assertThatNoException().isThrownBy(() -> bystander.createStatement().execute("SELECT 1"));
        }
    }

    private static void interruptWhileWriting(Database database) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Handle handle = database.jdbi().open();
        Thread writer = new Thread(() -> {
            begun.countDown();
            for (int i = 0; i < 20; i++) {
                handle.execute("UPDATE config_version SET version = version");
            }
        });
        writer.start();
        begun.await();
        writer.interrupt();
        writer.join();
        handle.close();
    }

    /** The pool must not keep handing out connections of a database that closed itself, as it does on a full disk. */
    @Test
    void databaseThatClosedItselfIsOpenedAgainAtTheNextUse() {
        try (Database database = Database.open(DatabaseSettings.embedded(folder(), 1))) {
            write(database);
            assertThatExceptionOfType(JdbiException.class)
                    .isThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute("SHUTDOWN IMMEDIATELY")));

            assertThat(read(database)).isEqualTo(WRITTEN);
        }
    }

    /** The text of the header ends in a checksum of what stands before it. */
    private static byte[] ofFormatNine(byte[] file, int offset) {
        String header = new String(file, offset, 4096, StandardCharsets.ISO_8859_1);
        String fields = header.substring(0, header.indexOf(",fletcher:")).replace("format:3", "format:9");
        byte[] bytes = fields.getBytes(StandardCharsets.ISO_8859_1);
        String whole = fields + ",fletcher:" + Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length));
        return Arrays.copyOf((whole + "\n").getBytes(StandardCharsets.ISO_8859_1), 4096);
    }

    private void refused(String sentence) {
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(this::open)
                .withMessageContaining(sentence)
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .contains(parent.toString())
                        .endsWith(".")
                        .hasLineCount(1));
    }

    private void writeOnce() {
        try (Database database = open()) {
            write(database);
        }
    }

    private static void write(Database database) {
        new Migrations(List.of()).apply(database);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE config_version SET version = ?", WRITTEN));
    }

    private static long read(Database database) {
        return new ConfigVersion(database).current();
    }

    private Database open() {
        return Database.open(settings());
    }

    private DatabaseSettings settings() {
        return DatabaseSettings.embedded(folder(), 2);
    }

    private Path folder() {
        return parent.resolve("data");
    }

    private Path file() {
        return folder().resolve("latchkey.mv.db");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
