package dev.latchkey.auth.guard;

import dev.latchkey.auth.spi.ApiRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request while a method looks at it. Everything handed out is a copy. The body is read by the request's own thread,
 * when first asked for; once the call has ended it cannot be had any more, since the connection may serve another request
 * by then.
 */
final class LentRequest implements ApiRequest {

    private static final RuntimeException OVER = new RequestOverException();

    private final ApiRequest request;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final AtomicReference<RuntimeException> unreadable = new AtomicReference<>();

    private volatile Executor caller = Runnable::run;

    LentRequest(ApiRequest request) {
        this.request = request;
    }

    /** @param thread the request's own */
    LentRequest readBy(Executor thread) {
        caller = thread;
        return this;
    }

    @Override
    public String credential() {
        return request.credential();
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String path() {
        return request.path();
    }

    @Override
    public String query() {
        return request.query();
    }

    @Override
    public List<String> headers(String name) {
        return List.copyOf(request.headers(name));
    }

    @Override
    public String clientAddress() {
        return request.clientAddress();
    }

    @Override
    public byte[] body() {
        if (!body.isDone() && asked.compareAndSet(false, true)) {
            caller.execute(this::read);
        }
        try {
            return body.get().clone();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the body cannot be had", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the body was read", e);
        }
    }

    private void read() {
        try {
            body.complete(request.body());
        } catch (RuntimeException e) {
            unreadable.set(e);
            body.completeExceptionally(e);
        }
    }

    /** Ends the loan. */
    void end() {
        body.completeExceptionally(OVER);
    }

    /** One for all, without a stack trace: every request ends so, and hardly any is asked for its body afterwards. */
    private static final class RequestOverException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private RequestOverException() {
            super("the request is over", null, false, false);
        }
    }

    /** @throws UnreadableBodyException if the method asked for a body that could not be read */
    void checkReadable() {
        if (unreadable.get() != null) {
            throw new UnreadableBodyException(unreadable.get());
        }
    }

    /** Without the credential, path and query. */
    @Override
    public String toString() {
        return "ApiRequest[" + method() + "]";
    }
}
