package dev.latchkey.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SteadyFileTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeAll
    static void knownToH2() {
        SteadyFileSystem.register();
    }

    @BeforeEach
    void empty() throws IOException {
        path = Files.createFile(folder.resolve("data"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bytesAreWrittenAndReadWhereTheyBelong(boolean direct) throws IOException {
        try (FileChannel file = open("rw")) {
            file.write(buffer("xxabcxx", 2, 5, direct), 4);
            file.write(buffer("12", 0, 2, direct), 1);
            ByteBuffer read = direct ? ByteBuffer.allocateDirect(5) : ByteBuffer.allocate(5);
            read.position(1).limit(4);

            assertThat(file.read(read, 4)).isEqualTo(3);
            assertThat(read.position()).isEqualTo(4);
            assertThat(text(read.flip().position(1))).isEqualTo("abc");
        }
        assertThat(Files.readAllBytes(path)).isEqualTo("\00012\000abc".getBytes(US_ASCII));
    }

    @Test
    void sliceIsReadIntoItsOwnPartOfTheArray() throws IOException {
        Files.writeString(path, "abcdef");
        try (FileChannel file = open("rw")) {
            ByteBuffer whole = ByteBuffer.wrap("........".getBytes(US_ASCII));

            file.read(whole.position(3).limit(5).slice(), 1);

            assertThat(text(whole.clear())).isEqualTo("...bc...");
        }
    }

    @Test
    void writtenBufferIsUsedUp() throws IOException {
        try (FileChannel file = open("rw")) {
            ByteBuffer bytes = buffer("abc", 0, 3, false);

            assertThat(file.write(bytes, 0)).isEqualTo(3);
            assertThat(bytes.hasRemaining()).isFalse();
        }
    }

    @Test
    void nothingIsReadBehindTheEnd() throws IOException {
        Files.writeString(path, "abc");
        try (FileChannel file = open("rw")) {
            assertThat(file.read(ByteBuffer.allocate(4), 3)).isEqualTo(-1);
            assertThat(file.read(ByteBuffer.allocate(4), 1)).isEqualTo(2);
        }
    }

    @Test
    void truncationShortensAndNeverLengthens() throws IOException {
        Files.writeString(path, "abcdef");
        try (FileChannel file = open("rw")) {
            file.truncate(9);
            assertThat(file.size()).isEqualTo(6);
            file.truncate(2);
            file.force(true);
            assertThat(file.size()).isEqualTo(2);
        }
        assertThat(path).hasContent("ab");
    }

    @Test
    void interruptedThreadReadsAndWritesOn() throws IOException {
        try (FileChannel file = open("rw")) {
            Thread.currentThread().interrupt();
            file.write(buffer("abc", 0, 3, false), 0);
            ByteBuffer read = ByteBuffer.allocate(3);
            file.read(read, 0);

            assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
            assertThat(text(read.flip())).isEqualTo("abc");
            assertThat(file.isOpen()).isTrue();
        }
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        int size = 4096;
        int rounds = 300;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (FileChannel file = open("rw")) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (byte mine = 1; mine <= 4; mine++) {
                byte[] bytes = new byte[size];
                Arrays.fill(bytes, mine);
                long at = (long) mine * size;
                all.add(threads.submit(() -> staysWhole(file, bytes, at, rounds)));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean staysWhole(FileChannel file, byte[] bytes, long at, int rounds) throws IOException {
        for (int i = 0; i < rounds; i++) {
            file.write(ByteBuffer.wrap(bytes), at);
            ByteBuffer read = ByteBuffer.allocate(bytes.length);
            file.read(read, at);
            if (!Arrays.equals(read.array(), bytes)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void lockKeepsOthersOutUntilItIsReleased() throws IOException {
        try (FileChannel file = open("rw");
                FileChannel other = open("rw")) {
            FileLock lock = file.tryLock(0, Long.MAX_VALUE, false);

            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> other.tryLock(0, Long.MAX_VALUE, false))
                    .isInstanceOf(OverlappingFileLockException.class);
            lock.release();
            assertThat(other.tryLock(0, Long.MAX_VALUE, false).isValid()).isTrue();
        }
    }

    @Test
    void fileForReadingIsNotWritten() throws IOException {
        try (FileChannel file = open("r")) {
            assertThatThrownBy(() -> file.write(buffer("abc", 0, 3, false), 0)).isInstanceOf(IOException.class);
        }
        assertThat(path).isEmptyFile();
    }

    @Test
    void missingFileIsNotReadable() {
        assertThatThrownBy(() ->
                        FilePath.get("steady:" + folder.resolve("nothing")).open("r"))
                .isInstanceOf(FileNotFoundException.class);
    }

    private FileChannel open(String mode) throws IOException {
        return FilePath.get("steady:" + path).open(mode);
    }

    private static ByteBuffer buffer(String text, int from, int to, boolean direct) {
        byte[] bytes = text.getBytes(US_ASCII);
        ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(bytes.length).put(bytes) : ByteBuffer.wrap(bytes);
        return buffer.position(from).limit(to);
    }

    private static String text(ByteBuffer buffer) {
        return US_ASCII.decode(buffer).toString();
    }
}
