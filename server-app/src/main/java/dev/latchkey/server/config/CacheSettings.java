package dev.latchkey.server.config;

/**
 * What may be kept in memory.
 *
 * @param nodeBytes for nodes and answers; 0 keeps none
 * @param credentials good ones, by number; 0 keeps none
 */
public record CacheSettings(long nodeBytes, int credentials) {

    private static final int LEAST_SHARE_OF_HEAP = 8;

    /** What fits this process, too: a small heap is not filled with nodes. */
    public long nodeBytesWithin(long heapBytes) {
        return Math.min(nodeBytes, heapBytes / LEAST_SHARE_OF_HEAP);
    }
}
