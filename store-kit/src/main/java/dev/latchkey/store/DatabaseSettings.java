package dev.latchkey.store;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the database is and how to log in.
 *
 * @param url {@code jdbc:postgresql:...} without a password in it, or what {@link #embedded} makes
 * @param password empty where the database asks for none; never part of {@link #toString}
 * @param poolSize most connections held at a time, at least 1
 */
public record DatabaseSettings(String url, String user, String password, int poolSize) {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** @throws IllegalArgumentException with one sentence for the operator */
    public DatabaseSettings {
        if (!url.startsWith(POSTGRESQL) && !EmbeddedFile.isAddressedBy(url)) {
            throw new IllegalArgumentException(
                    "The database address must start with jdbc:postgresql: or postgres://; without one, the embedded"
                            + " database in the data folder is used.");
        }
        if (url.startsWith(POSTGRESQL) && carriesPassword(url)) {
            throw new IllegalArgumentException(
                    "The database address must not hold a password: give it as the database password.");
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("The database pool size must be at least 1, not " + poolSize + ".");
        }
    }

    /**
     * The embedded database in a data folder, which is made at opening where it does not exist.
     *
     * @throws IllegalArgumentException if the path holds characters that the database would read as settings
     */
    public static DatabaseSettings embedded(Path folder, int poolSize) {
        return new DatabaseSettings(new EmbeddedFile(folder).url(), "sa", "", poolSize);
    }

    /**
     * A PostgreSQL server.
     *
     * @param url {@code jdbc:postgresql://host:port/name}, or {@code postgres://user:password@host:port/name}, whose
     *     user and password then go before the two other parameters
     * @throws IllegalArgumentException with one sentence for the operator
     */
    public static DatabaseSettings postgres(String url, String user, String password, int poolSize) {
        if (PostgresUri.matches(url)) {
            return PostgresUri.parse(url).settings(user, password, poolSize);
        }
        if (!url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "The database address must start with jdbc:postgresql: or postgres://, nothing else is known.");
        }
        return new DatabaseSettings(url, user, password, poolSize);
    }

    public Dialect dialect() {
        return url.startsWith(POSTGRESQL) ? Dialect.POSTGRESQL : Dialect.H2;
    }

    /** For operators: the address without its parameters, or the folder of the embedded database. */
    public String place() {
        if (dialect() == Dialect.H2) {
            return EmbeddedFile.at(url).folder().toString();
        }
        int query = url.indexOf('?');
        return url.substring("jdbc:".length(), query < 0 ? url.length() : query);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[place=" + place() + ", user=" + user + ", password=***, poolSize=" + poolSize + "]";
    }

    private static boolean carriesPassword(String url) {
        int query = url.indexOf('?');
        String address = query < 0 ? url : url.substring(0, query);
        String parameters = query < 0 ? "" : url.substring(query + 1).toLowerCase(Locale.ROOT);
        return address.contains("@") || parameters.startsWith("password=") || parameters.contains("&password=");
    }
}
