package dev.latchkey.content.node.domain;

/**
 * The order of a list; equals are ordered by number in the same direction.
 *
 * @param descending newest or last first
 */
public record NodeSort(By by, boolean descending) {

    public static final NodeSort NEWEST_CHANGE = new NodeSort(By.CHANGED, true);

    /** What lists can be ordered by. */
    public enum By {
        CHANGED,
        CREATED,
        TITLE,
        TYPE,
        STATUS
    }
}
