package dev.latchkey.server.crypto;

import dev.latchkey.auth.account.PasswordHasher;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Hashes with argon2id at the cost that OWASP's password storage cheat sheet names first (19 MiB, 2 passes, 1 lane).
 * Hashes of other costs, and the bcrypt hashes that PHP makes, still verify and count as outdated.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

    private static final ArgonHash.Cost COST = new ArgonHash.Cost(19_456, 2, 1);
    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;

    /** PHP uses cost 10 to 12; from 14 on a check takes seconds. */
    private static final Pattern BCRYPT = Pattern.compile("\\$2y\\$(0[4-9]|1[0-3])\\$[./A-Za-z0-9]{53}");

    private static final int BCRYPT_PASSWORD_LENGTH = 72;

    private final SecureRandom random = new SecureRandom();
    private final HashMemory memory = new HashMemory(COST.memory());

    /** Gives back the memory that is kept from one hash to the next; the next one takes it anew. */
    public void releaseMemory() {
        memory.release();
    }

    @Override
    public String hash(CharSequence password) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        byte[] bytes = utf8(password);
        try {
            return ArgonHash.compute(COST, salt, bytes, HASH_LENGTH, memory).text();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Drawn, not computed: making a hash takes time and memory at every start, and what is drawn has no password. */
    @Override
    public String decoy() {
        byte[] salt = new byte[SALT_LENGTH];
        byte[] hash = new byte[HASH_LENGTH];
        random.nextBytes(salt);
        random.nextBytes(hash);
        return new ArgonHash(COST, salt, hash).text();
    }

    @Override
    public boolean matches(CharSequence password, String stored) {
        byte[] bytes = utf8(password);
        try {
            return BCRYPT.matcher(stored).matches()
                    ? matchesBcrypt(bytes, stored)
                    : ArgonHash.parse(stored)
                            .filter(hash -> matches(bytes, hash))
                            .isPresent();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public boolean outdated(String stored) {
        return ArgonHash.parse(stored)
                .filter(hash -> hash.cost().equals(COST)
                        && hash.salt().length == SALT_LENGTH
                        && hash.hash().length == HASH_LENGTH)
                .isEmpty();
    }

    private boolean matches(byte[] password, ArgonHash stored) {
        ArgonHash computed = ArgonHash.compute(stored.cost(), stored.salt(), password, stored.hash().length, memory);
        return MessageDigest.isEqual(computed.hash(), stored.hash());
    }

    /** bcrypt, and so PHP, reads no more than 72 bytes of a password. */
    private static boolean matchesBcrypt(byte[] password, String stored) {
        byte[] read = Arrays.copyOf(password, Math.min(password.length, BCRYPT_PASSWORD_LENGTH));
        try {
            return OpenBSDBCrypt.checkPassword(stored, read);
        } finally {
            Arrays.fill(read, (byte) 0);
        }
    }

    private static byte[] utf8(CharSequence password) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
