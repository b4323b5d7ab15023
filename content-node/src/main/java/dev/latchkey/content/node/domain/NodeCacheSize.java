package dev.latchkey.content.node.domain;

/**
 * How much memory nodes that were read lately may take.
 *
 * @param bytes about so many, half for nodes and half for answers; 0 keeps none
 */
public record NodeCacheSize(long bytes) {

    /** 32 MiB. */
    public static final NodeCacheSize DEFAULT = new NodeCacheSize(32L * 1024 * 1024);

    public NodeCacheSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("not a size: " + bytes);
        }
    }

    /** For each of the two. */
    public long half() {
        return bytes / 2;
    }
}
