package dev.latchkey.content.node.http;

import dev.latchkey.content.node.domain.alias.PathAlias;
import dev.latchkey.content.node.domain.alias.PathAliasRepository;
import dev.latchkey.web.PathAliases;
import jakarta.inject.Inject;
import java.util.Optional;

/** Leads requests for an alias to the path behind it. */
public final class NodePathAliases implements PathAliases {

    private final PathAliasRepository aliases;

    @Inject
    public NodePathAliases(PathAliasRepository aliases) {
        this.aliases = aliases;
    }

    @Override
    public Optional<String> target(String alias) {
        return aliases.findByAlias(alias).filter(PathAlias::active).map(PathAlias::path);
    }
}
