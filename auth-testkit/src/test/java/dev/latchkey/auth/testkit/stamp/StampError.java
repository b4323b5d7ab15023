package dev.latchkey.auth.testkit.stamp;

import dev.latchkey.auth.spi.ErrorCode;

/** Why a stamp is refused. */
public enum StampError implements ErrorCode {
    MALFORMED_STAMP(401, "The credential is not a stamp."),
    FALSE_STAMP(401, "The stamp was not made with the key of the application."),
    STAMP_EXPIRED(401, "The stamp has expired."),
    UNLISTED_HOLDER(403, "The directory does not list the holder of the stamp."),
    DIRECTORY_UNAVAILABLE(503, "The directory is not available at the moment.");

    private final int httpStatus;
    private final String description;

    StampError(int httpStatus, String description) {
        this.httpStatus = httpStatus;
        this.description = description;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    @Override
    public String description() {
        return description;
    }
}
