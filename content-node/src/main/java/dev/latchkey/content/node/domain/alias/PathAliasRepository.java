package dev.latchkey.content.node.domain.alias;

import java.util.Optional;

/** The aliases that are stored. Joins the transaction that the thread has open. Thread-safe. */
public interface PathAliasRepository {

    Optional<PathAlias> find(long id);

    /** Compared without regard to case; inactive ones are found too. */
    Optional<PathAlias> findByAlias(String alias);

    /** The newest active alias of a path, which is the one shown. */
    Optional<PathAlias> shownFor(String path);

    /**
     * @return the alias with its id
     * @throws AliasTakenException if the alias or the uuid is in use
     */
    PathAlias add(PathAlias alias);

    /** @throws AliasTakenException if the alias is in use */
    void change(PathAlias alias);

    void remove(long id);

    /** Removes all aliases of a path. */
    void removeFor(String path);
}
