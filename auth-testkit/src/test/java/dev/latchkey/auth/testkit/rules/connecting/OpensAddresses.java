package dev.latchkey.auth.testkit.rules.connecting;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** An offender. */
public final class OpensAddresses {
    InputStream open(URL address) throws IOException {
        return address.openStream();
    }
}
