package dev.latchkey.server.process;

import java.util.Optional;

/** The version of this build, from the manifest of its jar. */
public final class Version {

    private Version() {}

    public static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unpackaged build");
    }
}
