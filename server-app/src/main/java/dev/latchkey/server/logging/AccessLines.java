package dev.latchkey.server.logging;

import dev.latchkey.server.http.AnsweredRequest;
import dev.latchkey.server.http.RequestObserver;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access log, where it is switched on. Queries are left out, since there can be secrets in them; so is whatever looks
 * like a token or an API key that a client put into the wrong place.
 */
public final class AccessLines implements RequestObserver {

    private static final Logger log = LoggerFactory.getLogger(Logs.ACCESS);

    private static final Pattern MISPLACED = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{2,}\\.[A-Za-z0-9_-]*"
            + "|[a-z][a-z0-9]{1,9}_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}");

    @Inject
    public AccessLines() {}

    @Override
    public void answered(AnsweredRequest request) {
        if (log.isInfoEnabled()) {
            AnsweredRequest.Particulars its = request.particulars().get();
            log.atInfo()
                    .addKeyValue("request_id", its.requestId())
                    .addKeyValue("trace_id", its.traceId())
                    .addKeyValue("status", request.status())
                    .addKeyValue("milliseconds", request.time().toMillis())
                    .log(
                            "{} \"{} {}\" {} {} {}ms {} {} \"{}\"",
                            its.clientAddress(),
                            request.method(),
                            withoutSecrets(its.path()),
                            request.status(),
                            request.bytes(),
                            request.time().toMillis(),
                            its.requestId(),
                            its.traceId(),
                            withoutSecrets(its.userAgent()));
        }
    }

    private static String withoutSecrets(String sent) {
        return MISPLACED.matcher(sent).replaceAll("(withheld)");
    }
}
