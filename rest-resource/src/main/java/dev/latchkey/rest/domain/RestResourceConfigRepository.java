package dev.latchkey.rest.domain;

import java.util.List;

/** Where configurations are kept. Every change raises the version of the configuration in the same transaction. */
public interface RestResourceConfigRepository {

    /** All that were ever saved, enabled or not, ordered by id, as of one moment. */
    List<RestResourceConfig> all();

    /** Stores it in place of what its id had before. */
    void save(RestResourceConfig config);

    /**
     * Sets it to disabled and leaves the rest as it is.
     *
     * @return false if no such configuration was ever saved
     */
    boolean disable(String id);
}
