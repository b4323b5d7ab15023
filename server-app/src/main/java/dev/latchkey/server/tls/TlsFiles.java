package dev.latchkey.server.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where certificate and key are.
 *
 * @param certificate absolute; PEM, the server's own certificate first
 * @param key absolute; PEM, PKCS#8, for its owner alone
 */
public record TlsFiles(Path certificate, Path key) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final int LONGEST = 256 * 1024;

    /** Both files, read anew; refused unless they fit together and the certificate holds at this moment. */
    TlsIdentity read(Instant now) throws TlsProblem {
        List<X509Certificate> chain = new PemChain("The certificate file " + certificate).read(bytes(certificate));
        X509Certificate own = chain.get(0);
        refuseUnlessValid(own, now);
        PublicKey certified = own.getPublicKey();
        KeyRules.refuseWeak(certified, certificate);
        PrivateKey secret = secretKey(certified);
        if (!KeyRules.belongTogether(secret, certified)) {
            throw new TlsProblem("The key file " + key + " is not the key of the certificate in " + certificate
                    + ": give the two that were made together.");
        }
        return new TlsIdentity(chain, secret);
    }

    private void refuseUnlessValid(X509Certificate own, Instant now) throws TlsProblem {
        Instant from = own.getNotBefore().toInstant();
        Instant until = own.getNotAfter().toInstant();
        if (now.isAfter(until)) {
            throw new TlsProblem(
                    "The certificate in " + certificate + " has expired at " + until + ": put a new one there.");
        }
        if (now.isBefore(from)) {
            throw new TlsProblem("The certificate in " + certificate + " is not valid before " + from
                    + ": wait until then, or see whether this machine's clock is right.");
        }
    }

    private PrivateKey secretKey(PublicKey certified) throws TlsProblem {
        refuseIfOpenToOthers();
        byte[] pem = bytes(key);
        try {
            return new PemKey(key).read(new String(pem, StandardCharsets.ISO_8859_1), certified);
        } finally {
            Arrays.fill(pem, (byte) 0);
        }
    }

    private void refuseIfOpenToOthers() throws TlsProblem {
        try {
            boolean posix = key.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(key))) {
                throw new TlsProblem("The key file " + key + " may be read or written by others: run chmod 600 on it.");
            }
        } catch (IOException e) {
            throw unreadable(key, e);
        }
    }

    private static byte[] bytes(Path file) throws TlsProblem {
        try {
            if (Files.size(file) > LONGEST) {
                throw new TlsProblem("The file " + file + " is larger than any certificate or key.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static TlsProblem unreadable(Path file, IOException cause) {
        return new TlsProblem(
                "The file " + file + " cannot be read: check that it is there and that this user may read it.", cause);
    }
}
