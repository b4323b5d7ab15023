package dev.latchkey.auth.audit;

/**
 * How many requests have an entry of their own in each minute; the others are counted, those of one kind in one entry.
 * So nobody can fill the log, and push out what it should tell, by sending the same again and again.
 *
 * @param ofOneKind 0 counts them all
 * @param ofAllKinds together; 0 counts them all
 */
public record EntryBudget(int ofOneKind, int ofAllKinds) {

    public static final EntryBudget DEFAULT = new EntryBudget(60, 1200);

    public EntryBudget {
        if (ofOneKind < 0 || ofAllKinds < 0) {
            throw new IllegalArgumentException("not numbers of requests: " + ofOneKind + ", " + ofAllKinds);
        }
    }
}
