package dev.latchkey.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** Reads and writes in the calling thread, and stays open whatever happens to that. Thread-safe. */
final class SteadyFile extends FileBaseDefault {

    private final String path;
    private final RandomAccessFile file;

    /** For the place in the file, which reading and writing have in common. */
    private final Object place = new Object();

    /** @param mode as {@link RandomAccessFile} knows it */
    SteadyFile(String path, String mode) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path, mode);
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        byte[] bytes = into.hasArray() ? into.array() : new byte[into.remaining()];
        int start = into.hasArray() ? into.arrayOffset() + into.position() : 0;
        int count;
        synchronized (place) {
            file.seek(at);
            count = file.read(bytes, start, into.remaining());
        }
        if (count > 0 && into.hasArray()) {
            into.position(into.position() + count);
        } else if (count > 0) {
            into.put(bytes, 0, count);
        }
        return count;
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        int count = from.remaining();
        byte[] bytes = from.hasArray() ? from.array() : new byte[count];
        int start = 0;
        if (from.hasArray()) {
            start = from.arrayOffset() + from.position();
            from.position(from.limit());
        } else {
            from.get(bytes);
        }
        synchronized (place) {
            file.seek(at);
            file.write(bytes, start, count);
        }
        return count;
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    /** Never makes the file longer. */
    @Override
    protected void implTruncate(long size) throws IOException {
        synchronized (place) {
            if (size < file.length()) {
                file.setLength(size);
            }
        }
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.getFD().sync();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.getChannel().tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public String toString() {
        return SteadyFileSystem.SCHEME + ":" + path;
    }
}
