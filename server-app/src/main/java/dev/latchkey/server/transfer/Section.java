package dev.latchkey.server.transfer;

import java.util.Map;

/** One kind of settings: its entries as trees of names, and the way to put one in place. */
interface Section {

    /** Under which it stands in a file. */
    String name();

    /** What there is now, by id, in the form of {@link #normal}. */
    Map<String, Map<String, Object>> current();

    /**
     * An entry of a file, complete: defaults filled in, sets sorted, secrets sealed.
     *
     * @throws TransferProblem naming the path, if there is something that is not known or of another kind
     */
    Map<String, Object> normal(String id, Branch entry);

    /** Adds the entry or changes it to be like this. */
    void put(String id, Map<String, Object> entry);

    /** Whether {@link #remove} would do anything. */
    boolean removable(String id);

    void remove(String id);
}
