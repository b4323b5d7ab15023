package dev.latchkey.auth.method.jwt;

import java.util.Base64;

/** Writes PEM. */
final class Pems {

    private Pems() {}

    static String block(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
