package dev.latchkey.web;

import io.javalin.http.Context;

/** Marks a request whose answer shall wait a moment, because its sender has been refused very often lately. */
public final class LateAnswer {

    private static final String ATTRIBUTE = LateAnswer.class.getName();

    private LateAnswer() {}

    public static void mark(Context ctx) {
        ctx.attribute(ATTRIBUTE, true);
    }

    public static boolean marked(Context ctx) {
        return ctx.attribute(ATTRIBUTE) != null;
    }
}
