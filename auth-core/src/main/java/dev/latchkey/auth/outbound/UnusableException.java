package dev.latchkey.auth.outbound;

import java.io.IOException;

/** A fetch has failed for a reason that the operator may read; the message continues "… could not be fetched: ". */
final class UnusableException extends IOException {

    private static final long serialVersionUID = 1L;

    UnusableException(String reason) {
        super(reason);
    }

    UnusableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
