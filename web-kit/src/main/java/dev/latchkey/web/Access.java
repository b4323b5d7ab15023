package dev.latchkey.web;

import io.javalin.security.RouteRole;

/** Who may enter a route. Every route carries exactly one; a route without one fails closed. */
public sealed interface Access extends RouteRole {

    /** Open to anybody: pages and endpoints that check what they need themselves, such as the login form. */
    Access PUBLIC = new Public();

    /** The caller is found by the gate, which the REST dispatcher asks once it knows which resource is meant. */
    Access API_CALLER = new ApiCaller();

    /** A browser session of an active account. */
    Access SIGNED_IN = new SignedIn();

    /** A browser session whose account holds this permission (machine name). */
    static Access permission(String name) {
        return new Permission(name);
    }

    record Public() implements Access {}

    record ApiCaller() implements Access {}

    record SignedIn() implements Access {}

    record Permission(String name) implements Access {}
}
