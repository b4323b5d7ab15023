package dev.latchkey.rest.http;

import jakarta.inject.Inject;

/** Tells the addresses of REST resources from those of pages. */
public final class RestAddresses {

    private static final int SEGMENTS_OF_A_PAGE = 2;

    private final RestPaths paths;

    @Inject
    RestAddresses(RestPaths paths) {
        this.paths = paths;
    }

    /**
     * Whether a REST resource answers at a path, be it enabled or not. A word in the place of a number, as in
     * {@code /user/login}, is the name of a page.
     *
     * @param path as in a request line, without its query
     */
    public boolean lead(String path) {
        return paths.find(path).filter(RestAddresses::certain).isPresent();
    }

    private static boolean certain(RestPath path) {
        boolean numbered = path.parameter().chars().allMatch(c -> c >= '0' && c <= '9');
        return numbered || path.canonical().substring(1).split("/").length > SEGMENTS_OF_A_PAGE;
    }
}
