package dev.latchkey.server.instance;

/** What commands can ask of a server, whether it answers requests at the moment or not. */
public interface ServerServices {

    /** The services by which commands administer the server. */
    Administration administration();

    TokenTools tokens();
}
