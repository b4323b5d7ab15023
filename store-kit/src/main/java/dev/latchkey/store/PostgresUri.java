package dev.latchkey.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The address form of hosting platforms and of libpq: {@code postgres://user:password@host:port/name?parameters}. */
record PostgresUri(String url, String user, String password) {

    static boolean matches(String text) {
        return text.startsWith("postgres://") || text.startsWith("postgresql://");
    }

    /** The refusal never repeats the address, since it may hold a password. */
    static PostgresUri parse(String text) {
        URI uri = uriOf(text);
        String database = uri.getRawPath();
        if (uri.getHost() == null || database == null || database.length() < 2) {
            throw malformed();
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = login.indexOf(':');
        return new PostgresUri(
                "jdbc:postgresql://" + uri.getHost() + port + database + query,
                decoded(colon < 0 ? login : login.substring(0, colon)),
                colon < 0 ? "" : decoded(login.substring(colon + 1)));
    }

    DatabaseSettings settings(String otherUser, String otherPassword, int poolSize) {
        return new DatabaseSettings(
                url, user.isEmpty() ? otherUser : user, password.isEmpty() ? otherPassword : password, poolSize);
    }

    @Override
    public String toString() {
        return "PostgresUri[user=" + user + ", password=***]";
    }

    private static URI uriOf(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("The database address must look like postgres://user:password@host/name,"
                + " with special characters of user and password percent-encoded.");
    }

    /** A plus sign is itself here, unlike in a form. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
