package dev.latchkey.web;

import dev.latchkey.auth.spi.StandardError;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/**
 * Reads bodies within a limit. The server's idle timeout counts silence only, so a client that sends a byte now and
 * then would hold a thread for ever; here the whole body has a deadline. Thread-safe.
 */
public final class BodyReader {

    private static final String ATTRIBUTE = BodyReader.class.getName();
    private static final int CHUNK = 8192;
    private static final Map<String, String> HANG_UP = Map.of("Connection", "close");

    private final BodyLimit limit;
    private final Clock clock;

    public BodyReader(BodyLimit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * The body as sent, empty if there is none; read when first asked for and kept for the rest of the request.
     *
     * @throws ApiFailure {@code PAYLOAD_TOO_LARGE}, before anything is read if the length given is over the limit
     * @throws RestFailure 400 if the body ends before its announced end, 408 if it takes too long
     */
    public byte[] read(Context ctx) {
        byte[] known = ctx.attribute(ATTRIBUTE);
        if (known == null) {
            known = fresh(ctx);
            ctx.attribute(ATTRIBUTE, known);
        }
        return known;
    }

    private byte[] fresh(Context ctx) {
        if (ctx.req().getContentLengthLong() > limit.bytes()) {
            throw tooLarge();
        }
        try {
            return read(ctx.req().getInputStream(), chunk(ctx.req().getContentLength()));
        } catch (IOException | HttpException.RuntimeException e) {
            throw refusal(e);
        }
    }

    /** As large as a small body that tells its length. */
    private static byte[] chunk(int length) {
        return new byte[length > 0 && length < CHUNK ? length : CHUNK];
    }

    private byte[] read(InputStream in, byte[] chunk) throws IOException {
        Instant deadline = clock.instant().plus(limit.time());
        ByteArrayOutputStream body = new ByteArrayOutputStream(chunk.length);
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            body.write(chunk, 0, count);
            if (body.size() > limit.bytes()) {
                throw tooLarge();
            }
            if (clock.instant().isAfter(deadline)) {
                throw tooSlow();
            }
        }
        return body.toByteArray();
    }

    /** Jetty has limits of its own, which may be hit first. */
    private static RuntimeException refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            int code = cause instanceof HttpException reason ? reason.getCode() : 0;
            if (code == 413) {
                return tooLarge();
            }
            if (code == 408 || cause instanceof TimeoutException) {
                return tooSlow();
            }
        }
        return new RestFailure(400, "The request body is incomplete.", HANG_UP);
    }

    private static ApiFailure tooLarge() {
        StandardError code = StandardError.PAYLOAD_TOO_LARGE;
        return new ApiFailure(code, code.description(), HANG_UP);
    }

    private static RestFailure tooSlow() {
        return new RestFailure(408, "The request body did not arrive in time.", HANG_UP);
    }
}
