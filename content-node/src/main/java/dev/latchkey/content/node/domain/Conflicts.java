package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.alias.AliasTakenException;
import dev.latchkey.content.node.domain.field.Violation;
import java.util.function.Supplier;

/** What somebody else took since it was checked shows when a node is saved. */
final class Conflicts {

    private Conflicts() {}

    static SaveResult told(Supplier<SaveResult> save) {
        try {
            return save.get();
        } catch (DuplicateUuidException e) {
            return conflict(BaseField.UUID, "There is content with this UUID already.");
        } catch (TypeGoneException e) {
            return conflict(BaseField.TYPE, "The content type has just been removed.");
        } catch (AliasTakenException e) {
            return conflict(BaseField.PATH, "The alias is already in use.");
        }
    }

    private static SaveResult conflict(String field, String message) {
        return new SaveResult.Conflict(new Violation(field, message));
    }
}
