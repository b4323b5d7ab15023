package dev.latchkey.web;

import java.util.Optional;

/** Other names of paths, for example {@code /about} for {@code /node/42}. */
public interface PathAliases {

    /** The path behind an alias, compared without regard to case; empty if there is no such alias. */
    Optional<String> target(String alias);
}
