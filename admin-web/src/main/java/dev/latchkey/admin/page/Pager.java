package dev.latchkey.admin.page;

/**
 * Where in a long list a page is.
 *
 * @param number of the page, from 1
 * @param previous address of the page before; empty if there is none
 * @param next address of the page after; empty if there is none
 */
public record Pager(int number, String previous, String next) {

    public boolean needed() {
        return !previous.isEmpty() || !next.isEmpty();
    }
}
