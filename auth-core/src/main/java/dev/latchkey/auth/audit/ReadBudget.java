package dev.latchkey.auth.audit;

/**
 * How many good reads of one kind have an entry of their own in each minute; the others are counted in one.
 *
 * @param perMinute 0 counts them all
 */
public record ReadBudget(int perMinute) {

    public static final ReadBudget DEFAULT = new ReadBudget(60);

    public ReadBudget {
        if (perMinute < 0) {
            throw new IllegalArgumentException("not a number of reads: " + perMinute);
        }
    }
}
