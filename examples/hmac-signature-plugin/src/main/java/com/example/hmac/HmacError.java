package com.example.hmac;

import dev.latchkey.auth.spi.ErrorCode;

/** Why a signed request is refused, beside {@link dev.latchkey.auth.spi.StandardError}. Clients compare the names. */
enum HmacError implements ErrorCode {
    SIGNATURE_MALFORMED(401, "Signature, Signature-Input or Content-Digest is missing or has another form."),
    SIGNATURE_OUTSIDE_WINDOW(401, "The moment at which the request was signed is too far from the server's time."),
    SIGNATURE_NOT_VALID(401, "The signature does not fit the request and the key."),
    SIGNING_KEY_EXPIRED(401, "The key with which the request was signed has expired."),
    CONTENT_DIGEST_MISMATCH(401, "The body is not the one that was signed."),
    SIGNATURE_REPLAYED(401, "A request with this signature was accepted before."),
    TOO_MANY_SIGNATURES(503, "The server remembers as many signatures as it may. Try again later.");

    private final int httpStatus;
    private final String description;

    HmacError(int httpStatus, String description) {
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
