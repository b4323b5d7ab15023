package dev.latchkey.plugin;

/**
 * How big a jar may be.
 *
 * @param bytes of the file
 * @param entries in it
 * @param entryBytes of one entry, unpacked
 * @param unpackedBytes of all entries, unpacked
 */
record JarLimits(long bytes, int entries, long entryBytes, long unpackedBytes) {

    static final JarLimits STANDARD = new JarLimits(100_000_000, 30_000, 50_000_000, 500_000_000);
}
