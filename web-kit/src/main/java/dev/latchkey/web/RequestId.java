package dev.latchkey.web;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The id by which one request is found in answers, logs and the audit log. */
public final class RequestId {

    /** Name of the header in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private RequestId() {}

    /**
     * Takes over the caller's id if it is well-formed, else makes one, and sets the answer's header. Ids made here sort
     * by their time, since the audit log keeps them.
     *
     * @param millis since 1970
     */
    public static void assign(Context ctx, long millis) {
        String given = ctx.header(HEADER);
        assign(ctx, wellFormed(given) ? given : OrderedUuid.of(millis, random()).toString());
    }

    private static void assign(Context ctx, String id) {
        ctx.attribute(ATTRIBUTE, id);
        ctx.header(HEADER, id);
    }

    /** The id of a request that came with this header, which may be null; a random one unless it is well-formed. */
    public static String from(String given) {
        return wellFormed(given) ? given : random().toString();
    }

    private static boolean wellFormed(String id) {
        if (id == null || id.length() < SHORTEST || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Of version 4. It finds a request and opens nothing, so it need not be unguessable. */
    private static UUID random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long version = random.nextLong() & ~0xF000L | 0x4000L;
        long variant = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(version, variant);
    }

    /** The id of this request; assigned now if no earlier handler did. */
    public static String of(Context ctx) {
        String assigned = ctx.attribute(ATTRIBUTE);
        if (assigned == null) {
            assign(ctx, from(ctx.header(HEADER)));
            return ctx.attribute(ATTRIBUTE);
        }
        return assigned;
    }
}
