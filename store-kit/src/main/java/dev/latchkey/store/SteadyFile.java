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
        if (!into.hasArray()) {
            ByteBuffer copy = ByteBuffer.allocate(into.remaining());
            int count = read(copy, at);
            into.put(copy.flip());
            return count;
        }
        int count;
        synchronized (place) {
            file.seek(at);
            count = file.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
        }
        into.position(into.position() + Math.max(count, 0));
        return count;
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        int count = from.remaining();
        if (!from.hasArray()) {
            return write(ByteBuffer.allocate(count).put(from).flip(), at);
        }
        synchronized (place) {
            file.seek(at);
            file.write(from.array(), from.arrayOffset() + from.position(), count);
        }
        from.position(from.limit());
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
