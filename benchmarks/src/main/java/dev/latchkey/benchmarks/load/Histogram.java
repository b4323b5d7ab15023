package dev.latchkey.benchmarks.load;

/** Times in buckets that are less than a hundredth of their value wide. For one thread at a time. */
public final class Histogram {

    private static final int BITS = 7;
    private static final int STEPS = 1 << BITS;
    private static final int LONGEST_SHIFT = 36;

    private final long[] buckets = new long[(LONGEST_SHIFT + 2) * STEPS];
    private long count;
    private long max;

    /** @param nanos negative times count as none; more than some hours count as some hours */
    public void record(long nanos) {
        long time = Math.max(0, nanos);
        buckets[Math.min(buckets.length - 1, bucket(time))]++;
        count++;
        max = Math.max(max, time);
    }

    public void add(Histogram other) {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] += other.buckets[i];
        }
        count += other.count;
        max = Math.max(max, other.max);
    }

    public long count() {
        return count;
    }

    /** The longest time in nanoseconds, exactly. */
    public long max() {
        return max;
    }

    /**
     * The time in nanoseconds within which this share was done, rounded up by less than a hundredth; 0 if nothing was
     * recorded.
     *
     * @param share from 0 to 1
     */
    public long quantile(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * count));
        long seen = 0;
        for (int i = 0; i < buckets.length && count > 0; i++) {
            seen += buckets[i];
            if (seen >= wanted) {
                return Math.min(max, upperEnd(i));
            }
        }
        return max;
    }

    private static int bucket(long time) {
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(time) - BITS - 1);
        return shift * STEPS + (int) Math.min(Integer.MAX_VALUE / 2, time >>> shift);
    }

    private static long upperEnd(int bucket) {
        int shift = Math.max(0, bucket / STEPS - 1);
        long step = bucket - (long) shift * STEPS;
        return ((step + 1) << shift) - 1;
    }
}
