package dev.latchkey.server.crypto;

import java.lang.ref.SoftReference;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * The memory in which argon2 works, kept from one hash to the next: as garbage, its 19 MiB a time made the collector
 * stop all other threads for as long as the hash itself takes. Each block is cleared before it is kept. Given back when
 * the heap runs short, or by {@link #release}. Thread-safe.
 */
final class HashMemory {

    /** Beyond those that a cost names: the ones in which a block is put together. */
    private static final int AUXILIARY = 16;

    private final int blocks;
    private volatile SoftReference<BlockPool> kept = new SoftReference<>(null);

    /** @param mostKept in KiB, which is also the number of blocks; hashes that need more make garbage of the rest */
    HashMemory(int mostKept) {
        this.blocks = mostKept + AUXILIARY;
    }

    BlockPool pool() {
        BlockPool pool = kept.get();
        if (pool == null) {
            pool = new FixedBlockPool(blocks);
            kept = new SoftReference<>(pool);
        }
        return pool;
    }

    /** Keeps it no longer: it is a fifth of the heap. Hashes that are under way go on with what they have. */
    void release() {
        kept = new SoftReference<>(null);
    }
}
