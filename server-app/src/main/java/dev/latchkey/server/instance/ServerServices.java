package dev.latchkey.server.instance;

import dev.latchkey.server.backup.DatabaseCopier;

/** What commands can ask of a server, whether it answers requests at the moment or not. */
public interface ServerServices {

    /** The services by which commands administer the server. */
    Administration administration();

    TokenTools tokens();

    /** The database as it is, which others go on using. */
    DatabaseCopier database();
}
