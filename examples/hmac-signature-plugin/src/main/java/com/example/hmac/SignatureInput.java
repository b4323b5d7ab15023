package com.example.hmac;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Signature-Input} of RFC 9421, section 4.1, with one signature over the components that this method
 * wants and no others.
 *
 * @param label by which {@code Signature} names the same signature
 * @param parameters all behind the label, as sent: they are signed as they stand
 * @param keyId id of the account's credential
 */
record SignatureInput(String label, String parameters, Instant created, String keyId) {

    static final String COMPONENTS = "(\"@method\" \"@path\" \"@query\" \"content-digest\")";

    private static final int LONGEST = 500;
    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9_-]{0,31})=(" + Pattern.quote(COMPONENTS) + "((?:;[a-z]+=[^;\\s]+)+))");
    private static final Pattern PARAMETER = Pattern.compile(";([a-z]+)=(?:\"([A-Za-z0-9_-]{1,64})\"|([0-9]{1,11}))");
    private static final Set<String> TEXTS = Set.of("keyid", "nonce", "alg");
    private static final String ALGORITHM = "hmac-sha256";
    private static final int SHORTEST_NONCE = 8;

    /** Empty for whatever this method does not want: other components, unknown, missing or repeated parameters. */
    static Optional<SignatureInput> read(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(header);
        if (!form.matches()) {
            return Optional.empty();
        }
        return parameters(form.group(3))
                .filter(SignatureInput::complete)
                .map(values -> new SignatureInput(
                        form.group(1),
                        form.group(2),
                        Instant.ofEpochSecond(Long.parseLong(values.get("created"))),
                        values.get("keyid")));
    }

    private static Optional<Map<String, String>> parameters(String text) {
        Map<String, String> values = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        int end = 0;
        while (parameter.find() && parameter.start() == end) {
            end = parameter.end();
            boolean quoted = parameter.group(2) != null;
            String name = parameter.group(1);
            boolean known = quoted ? TEXTS.contains(name) : name.equals("created");
            if (!known || values.put(name, quoted ? parameter.group(2) : parameter.group(3)) != null) {
                return Optional.empty();
            }
        }
        return end == text.length() ? Optional.of(values) : Optional.empty();
    }

    private static boolean complete(Map<String, String> values) {
        return values.containsKey("created")
                && values.containsKey("keyid")
                && values.getOrDefault("nonce", "").length() >= SHORTEST_NONCE
                && values.getOrDefault("alg", "").equals(ALGORITHM);
    }
}
