package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.rest.JsonBody;

/**
 * Name and password as the JSON login takes them. Printed without the password.
 *
 * @param code of the second factor; empty if none was sent
 */
record LoginBody(String name, String pass, String code) {

    private static final JsonBody JSON = new JsonBody(64);

    /** @throws RestFailure 400 in Drupal's words, if one of the two is missing or no text, or the body is no JSON */
    static LoginBody parse(byte[] body) {
        JsonNode sent = JSON.read(body);
        boolean name = sent.hasNonNull("name");
        boolean pass = sent.hasNonNull("pass");
        if (!name && !pass) {
            throw new RestFailure(400, "Missing credentials.");
        }
        if (!name) {
            throw new RestFailure(400, "Missing credentials.name.");
        }
        if (!pass) {
            throw new RestFailure(400, "Missing credentials.pass.");
        }
        String code = sent.hasNonNull("code") ? text(sent, "code") : "";
        return new LoginBody(text(sent, "name"), text(sent, "pass"), code);
    }

    private static String text(JsonNode sent, String member) {
        JsonNode value = sent.get(member);
        if (!value.isTextual()) {
            throw new RestFailure(400, "The value of credentials." + member + " must be a string.");
        }
        return value.textValue();
    }

    @Override
    public String toString() {
        return "LoginBody[" + name + "]";
    }
}
