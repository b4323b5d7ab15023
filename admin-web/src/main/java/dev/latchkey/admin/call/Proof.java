package dev.latchkey.admin.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.CredentialPlace;

/** How a call proves who makes it. Holds no credential, only what stands in its place. */
public sealed interface Proof {

    /** The option of curl. */
    String curl();

    /** The header as a member of an object in JavaScript. */
    String script();

    /** Adds it to a request of a Postman collection. */
    void into(ObjectNode request);

    /** Name and password of an account (RFC 7617). */
    record Password() implements Proof {

        @Override
        public String curl() {
            return "--user '<username>:<password>'";
        }

        @Override
        public String script() {
            return "\"Authorization\": \"Basic \" + btoa(\"<username>:<password>\")";
        }

        @Override
        public void into(ObjectNode request) {
            ArrayNode basic = request.putObject("auth").put("type", "basic").putArray("basic");
            basic.addObject()
                    .put("key", "username")
                    .put("value", "{{username}}")
                    .put("type", "string");
            basic.addObject()
                    .put("key", "password")
                    .put("value", "{{password}}")
                    .put("type", "string");
        }
    }

    /**
     * A credential in a header.
     *
     * @param placeholder what stands in its place
     * @param variable of a Postman collection
     */
    record Carried(CredentialPlace place, String placeholder, String variable) implements Proof {

        @Override
        public String curl() {
            return "--header " + ShellWord.of(place.header() + ": " + value(placeholder));
        }

        @Override
        public String script() {
            return "\"" + place.header() + "\": \"" + value(placeholder) + "\"";
        }

        @Override
        public void into(ObjectNode request) {
            request.putObject("auth").put("type", "noauth");
            ((ArrayNode) request.path("header"))
                    .addObject()
                    .put("key", place.header())
                    .put("value", value("{{" + variable + "}}"));
        }

        private String value(String credential) {
            return place.scheme().isEmpty() ? credential : place.scheme() + " " + credential;
        }
    }
}
