package com.example.hmac;

import dev.latchkey.auth.spi.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request says of its own signature. Never printed.
 *
 * @param contentDigest the header as sent
 */
record SignedRequest(SignatureInput input, byte[] signature, String contentDigest) {

    private static final int SIGNATURE_LENGTH = 32;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{43}=");

    /** Empty if one of the three headers is missing, repeated or of another form. */
    static Optional<SignedRequest> read(ApiRequest request, ContentDigest digest) {
        Optional<SignatureInput> input = only(request.headers("Signature-Input")).flatMap(SignatureInput::read);
        Optional<String> sent = only(request.headers("Content-Digest")).filter(digest::isForm);
        return input.flatMap(read -> sent.flatMap(value -> signature(request.credential(), read.label())
                .map(signature -> new SignedRequest(read, signature, value))));
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** The value of {@code label=:base64:}. */
    private static Optional<byte[]> signature(String header, String label) {
        String start = label + "=:";
        if (!header.startsWith(start) || !header.endsWith(":") || header.length() <= start.length()) {
            return Optional.empty();
        }
        String base64 = header.substring(start.length(), header.length() - 1);
        if (!BASE64.matcher(base64).matches()) {
            return Optional.empty();
        }
        return Optional.of(Base64.getDecoder().decode(base64)).filter(bytes -> bytes.length == SIGNATURE_LENGTH);
    }

    /** What was signed: the signature base of RFC 9421, section 2.5. */
    byte[] base(ApiRequest request) {
        String text = "\"@method\": " + request.method() + "\n\"@path\": " + request.path() + "\n\"@query\": ?"
                + request.query() + "\n\"content-digest\": " + contentDigest + "\n\"@signature-params\": "
                + input.parameters();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SignedRequest[" + input.keyId() + "]";
    }
}
