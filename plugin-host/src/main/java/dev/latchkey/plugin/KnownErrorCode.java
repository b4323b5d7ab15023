package dev.latchkey.plugin;

import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.StandardError;
import java.util.Objects;

/** An error code of a plugin, read once: from then on no code of the plugin runs when it is shown or answered. */
record KnownErrorCode(String name, int httpStatus, String description) implements ErrorCode {

    KnownErrorCode {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
    }

    static ErrorCode of(ErrorCode code) {
        return code instanceof StandardError || code instanceof KnownErrorCode
                ? code
                : new KnownErrorCode(code.name(), code.httpStatus(), code.description());
    }
}
