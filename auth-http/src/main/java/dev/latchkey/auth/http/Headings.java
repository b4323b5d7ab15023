package dev.latchkey.auth.http;

import dev.latchkey.web.openapi.Tag;

/** The headings under which the API's document has what is here. */
final class Headings {

    static final Tag TOKENS = new Tag(
            "Tokens",
            "Getting, renewing, ending and examining tokens, and the keys by which others check them. Start with"
                    + " issueToken: it takes a user name and password and gives the token that the other operations want.");

    static final Tag SESSIONS = new Tag(
            "Sessions",
            "Logging in and out with a cookie, as browsers do. Whatever changes something needs the header X-CSRF-Token"
                    + " beside the cookie.");

    private Headings() {}
}
