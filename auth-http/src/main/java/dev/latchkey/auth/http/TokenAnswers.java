package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.engine.DeskAnswer;
import dev.latchkey.auth.engine.Refusal;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.Json;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Refused;
import dev.latchkey.web.openapi.Schema;
import io.javalin.http.Context;

/** Answers that concern one token: never to be kept on the way. */
final class TokenAnswers {

    /** Which application is meant. */
    static final Parameter APPLICATION = new Parameter(
            "AUTH-METHOD",
            "header",
            "Application",
            false,
            "The id of the application that is meant.",
            Schema.text().with("pattern", "^[0-9a-f]{8}$").example("0a1b2c3d"));

    static final Refused[] REFUSED = {
        Refused.BAD_REQUEST,
        Refused.UNAUTHORIZED,
        Refused.FORBIDDEN,
        Refused.PAYLOAD_TOO_LARGE,
        Refused.TOO_MANY_REQUESTS
    };

    private TokenAnswers() {}

    static void write(Context ctx, ObjectNode body) {
        ctx.header("Content-Type", "application/json");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Pragma", "no-cache");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.result(Json.bytes(body));
    }

    /** The desk's answer; what it decided goes to the audit log. */
    static <A> A given(Context ctx, DeskAnswer<A> answer) {
        AuditTrail.note(ctx, answer.decided());
        return answer.fold(DeskAnswer.Given::answer, refused -> {
            throw refused(ctx, refused.refusal());
        });
    }

    static ApiFailure refused(Context ctx, Refusal refusal) {
        AuditTrail.noteError(ctx, refusal.code().name());
        return Refusals.answer(refusal);
    }
}
