package dev.latchkey.admin.http;

import dev.latchkey.web.PermissionMissing;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.inject.Inject;

/** Wraps the handlers of pages: forms are checked before they are read, and failures are answered for people. */
final class PageHandlers {

    private final FormGuard guard;
    private final ErrorPages errors;

    /** Acts on a form that came from one of our pages. */
    @FunctionalInterface
    interface FormHandler {
        void handle(Context ctx, Form form) throws Exception;
    }

    @Inject
    PageHandlers(FormGuard guard, ErrorPages errors) {
        this.guard = guard;
        this.errors = errors;
    }

    Handler page(Handler handler) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (PermissionMissing missing) {
                // Answered as where a route asks for the permission.
                throw missing;
            } catch (Exception failure) {
                errors.show(failure, ctx);
            }
        };
    }

    Handler form(FormHandler handler) {
        return page(ctx -> handler.handle(ctx, guard.accept(ctx)));
    }
}
