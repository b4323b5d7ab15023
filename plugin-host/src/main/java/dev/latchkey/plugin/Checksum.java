package dev.latchkey.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of a plugin: of its jar, or of the list of its jars with theirs, as {@code sha256sum} prints it. */
final class Checksum {

    private Checksum() {}

    static String of(List<Path> jars) throws IOException {
        if (jars.size() == 1) {
            return of(jars.get(0));
        }
        StringBuilder list = new StringBuilder();
        for (Path jar : jars) {
            list.append(of(jar)).append("  ").append(jar.getFileName()).append('\n');
        }
        return HexFormat.of().formatHex(sha256().digest(list.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
