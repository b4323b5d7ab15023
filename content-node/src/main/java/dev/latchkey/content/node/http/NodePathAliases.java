package dev.latchkey.content.node.http;

import dev.latchkey.content.node.domain.PathAliasService;
import dev.latchkey.web.PathAliases;
import jakarta.inject.Inject;
import java.util.Optional;

/** Leads requests for an alias to the path behind it. */
public final class NodePathAliases implements PathAliases {

    private final PathAliasService aliases;

    @Inject
    public NodePathAliases(PathAliasService aliases) {
        this.aliases = aliases;
    }

    @Override
    public Optional<String> target(String alias) {
        return aliases.target(alias);
    }
}
