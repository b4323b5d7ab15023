package dev.latchkey.auth.engine;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.guard.GuardedMethod;
import java.util.Optional;

/**
 * An application ready to serve requests: its method is open, or is not and says why.
 *
 * @param method empty if it could not be opened; requests are then answered 503. The one field of this kind: it is
 *     looked at where the answer is decided and nowhere else
 * @param failure one sentence for the operator; empty if the method is open
 * @param opening tells this opening from every other, so that what one method verified is not believed of the next
 */
record OpenApplication(
        Application application, CompiledRules rules, Optional<GuardedMethod> method, String failure, long opening) {}
