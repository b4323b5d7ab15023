package dev.latchkey.server.http;

import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Ends requests whose body does not arrive in time. The idle timeout does not see a client that sends a byte every now
 * and then; this does.
 */
final class BodyDeadline extends Handler.Wrapper {

    private final long nanos;

    BodyDeadline(Duration most) {
        this.nanos = most.toNanos();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Timed(request, NanoTime.now() + nanos), response, callback);
    }

    private static final class Timed extends Request.Wrapper {

        private final long deadline;

        Timed(Request wrapped, long deadline) {
            super(wrapped);
            this.deadline = deadline;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null && !chunk.isLast() && NanoTime.isBefore(deadline, NanoTime.now())) {
                chunk.release();
                return Content.Chunk.from(new HttpException.RuntimeException(408, "the body took too long"));
            }
            return chunk;
        }
    }
}
