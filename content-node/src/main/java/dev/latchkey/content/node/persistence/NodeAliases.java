package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.EntityUuids;
import dev.latchkey.content.node.domain.alias.PathAlias;
import dev.latchkey.content.node.domain.alias.PathAliasRepository;
import dev.latchkey.content.node.domain.field.FieldItem;
import java.util.Optional;

/** Keeps the alias of a path as the path's field says. */
public final class NodeAliases {

    private final PathAliasRepository aliases;
    private final EntityUuids uuids;

    public NodeAliases(PathAliasRepository aliases, EntityUuids uuids) {
        this.aliases = aliases;
        this.uuids = uuids;
    }

    /** Keeps the alias of a node that is new; without one, what somebody has made for its path beforehand stays. */
    FieldItem.OfPath add(String path, FieldItem.OfPath wanted) {
        return wanted.alias().isEmpty() ? FieldItem.OfPath.NONE : save(path, wanted);
    }

    /** Makes, changes or removes the alias that is shown for the path; answers what is now so. */
    FieldItem.OfPath save(String path, FieldItem.OfPath wanted) {
        Optional<PathAlias> shown = aliases.shownFor(path);
        if (wanted.alias().isEmpty()) {
            shown.ifPresent(alias -> aliases.remove(alias.id()));
            return FieldItem.OfPath.NONE;
        }
        if (shown.isEmpty()) {
            return item(aliases.add(new PathAlias(0, uuids.next(), path, wanted.alias(), "en", true)));
        }
        return item(changed(shown.get(), wanted.alias()));
    }

    void removeFor(String path) {
        aliases.removeFor(path);
    }

    private PathAlias changed(PathAlias shown, String alias) {
        if (shown.alias().equals(alias)) {
            return shown;
        }
        PathAlias changed = new PathAlias(shown.id(), shown.uuid(), shown.path(), alias, shown.langcode(), true);
        aliases.change(changed);
        return changed;
    }

    private static FieldItem.OfPath item(PathAlias alias) {
        return new FieldItem.OfPath(alias.alias(), alias.id());
    }
}
