package dev.latchkey.server.crypto;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An argon2id hash (RFC 9106) in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param cost how it was, or is to be, computed
 */
record ArgonHash(Cost cost, byte[] salt, byte[] hash) {

    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})"
                    + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    /**
     * The parameters of argon2id.
     *
     * @param memory in KiB
     */
    record Cost(int memory, int passes, int lanes) {

        /** Above, a hash somebody smuggled in could take the whole machine. */
        private static final Cost MOST = new Cost(262_144, 16, 8);

        private boolean bearable() {
            boolean enough = lanes >= 1 && passes >= 1 && memory >= 8 * lanes;
            return enough && memory <= MOST.memory && passes <= MOST.passes && lanes <= MOST.lanes;
        }
    }

    /** Empty for anything but a well-formed argon2id hash of bearable cost. */
    static Optional<ArgonHash> parse(String text) {
        Matcher parts = PHC.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Cost cost = new Cost(number(parts, 1), number(parts, 2), number(parts, 3));
        try {
            byte[] salt = Base64.getDecoder().decode(parts.group(4));
            byte[] hash = Base64.getDecoder().decode(parts.group(5));
            return Optional.of(new ArgonHash(cost, salt, hash))
                    .filter(parsed -> parsed.cost().bearable());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    static ArgonHash compute(Cost cost, byte[] salt, byte[] password, int length, HashMemory memory) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .withBlockPool(memory.pool())
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password, hash);
        return new ArgonHash(cost, salt, hash);
    }

    /** The PHC string. */
    String text() {
        return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(hash);
    }

    @Override
    public String toString() {
        return "ArgonHash[" + cost + "]";
    }
}
