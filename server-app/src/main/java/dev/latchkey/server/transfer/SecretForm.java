package dev.latchkey.server.transfer;

/** How the secrets of a server are written into a file of settings. */
public enum SecretForm {
    /** As they are sealed with the key of the server: good for servers with the same key. */
    SEALED,
    /** As names of environment variables that whoever imports the file sets: nothing of the secrets is in it. */
    REFERENCE
}
