package dev.latchkey.server.logging;

import dev.latchkey.server.http.AnsweredRequest;
import dev.latchkey.server.http.RequestObserver;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The access log, where it is switched on. Queries are left out, since there can be secrets in them. */
public final class AccessLines implements RequestObserver {

    private static final Logger log = LoggerFactory.getLogger(Logs.ACCESS);

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
                            its.path(),
                            request.status(),
                            request.bytes(),
                            request.time().toMillis(),
                            its.requestId(),
                            its.traceId(),
                            its.userAgent());
        }
    }
}
