package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.alias.AliasRules;
import dev.latchkey.content.node.domain.alias.AliasTakenException;
import dev.latchkey.content.node.domain.alias.PathAlias;
import dev.latchkey.content.node.domain.alias.PathAliasRepository;
import dev.latchkey.content.node.domain.field.Decision;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.field.Violation;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RestFailure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Aliases as entities of their own, for those who administer them. */
public final class PathAliasService {

    private final PathAliasRepository aliases;
    private final PathAliasFields fields;
    private final AliasRules rules;
    private final EntityUuids uuids;

    @Inject
    public PathAliasService(PathAliasRepository aliases, PathAliasFields fields, AliasRules rules, EntityUuids uuids) {
        this.aliases = aliases;
        this.fields = fields;
        this.rules = rules;
        this.uuids = uuids;
    }

    public Optional<PathAlias> find(long id) {
        return aliases.find(id);
    }

    /** The path that an active alias leads to, whoever asks. */
    public Optional<String> target(String alias) {
        return aliases.findByAlias(alias).filter(PathAlias::active).map(PathAlias::path);
    }

    /** Whether the caller may see, make, change and remove aliases. */
    public Decision access(Caller caller) {
        return caller.may(NodePermission.ADMINISTER_URL_ALIASES)
                ? Decision.ALLOWED
                : Decision.missing(NodePermission.ADMINISTER_URL_ALIASES);
    }

    /** @throws RestFailure 403, 409 or 422 if it is refused */
    public PathAlias create(Caller caller, Map<String, List<FieldItem>> submitted) {
        access(caller).orRefuse();
        FieldValues defaults = fields.defaults(uuids.next());
        fieldAccess(caller).checkCreate(submitted, defaults);
        FieldValues values = defaults.withAll(submitted);
        check(caller, fields.all(), values, 0);
        return unlessTaken(() -> aliases.add(fields.alias(0, values)));
    }

    /** @throws RestFailure 403, 409 or 422 if it is refused */
    public PathAlias update(Caller caller, PathAlias alias, Map<String, List<FieldItem>> submitted) {
        access(caller).orRefuse();
        FieldValues before = fields.values(alias);
        Map<String, List<FieldItem>> changes = fieldAccess(caller).changes(submitted, before, field -> true);
        if (changes.isEmpty()) {
            return alias;
        }
        FieldValues values = before.withAll(changes);
        check(caller, touched(changes.keySet()), values, alias.id());
        PathAlias changed = fields.alias(alias.id(), values);
        return unlessTaken(() -> {
            aliases.change(changed);
            return changed;
        });
    }

    /** @throws RestFailure 403 if the caller may not */
    public void delete(Caller caller, PathAlias alias) {
        access(caller).orRefuse();
        aliases.remove(alias.id());
    }

    private FieldAccess fieldAccess(Caller caller) {
        return new FieldAccess(fields.all(), caller.permissions(), false);
    }

    private List<FieldDefinition> touched(Set<String> names) {
        return fields.all().stream()
                .filter(field -> names.contains(field.name()))
                .toList();
    }

    private void check(Caller caller, List<FieldDefinition> touched, FieldValues values, long own) {
        List<Violation> violations = NodeValidator.violations(touched, values, "", caller.permissions());
        if (violations.isEmpty()) {
            String path = values.string(PathAliasFields.PATH);
            if (!path.startsWith("/")) {
                violations.add(new Violation("path.0.value", "The source path has to start with a slash."));
            }
            rules.problem(values.string(PathAliasFields.ALIAS), own)
                    .ifPresent(problem -> violations.add(new Violation("alias.0.value", problem)));
        }
        if (!violations.isEmpty()) {
            throw ValidationFailure.of(violations);
        }
    }

    private static PathAlias unlessTaken(Supplier<PathAlias> save) {
        try {
            return save.get();
        } catch (AliasTakenException e) {
            throw new RestFailure(409, "There is an alias with this UUID or alias already.");
        }
    }
}
