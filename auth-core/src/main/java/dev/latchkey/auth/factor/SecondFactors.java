package dev.latchkey.auth.factor;

import dev.latchkey.auth.secret.SealBrokenException;
import dev.latchkey.auth.secret.SecretBox;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Sets up, checks and takes away the second factor of accounts: a code of six digits that an authenticator application
 * makes from a shared secret and the time (RFC 6238), each taken once. Counting wrong codes is the business of
 * {@code SignIn}.
 */
public final class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;

    /** How far the clock of the device may be off (RFC 6238, section 5.2: one step). */
    private static final int STEPS_OFF = 1;

    private static final Duration ENROLMENT_LIVES = Duration.ofMinutes(30);

    private final SecondFactorRepository repository;
    private final SecretBox secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * What an account has.
     *
     * @param recoveryCodes how many are left
     */
    public record State(Instant since, int recoveryCodes) {}

    public SecondFactors(SecondFactorRepository repository, SecretBox secrets, Clock clock) {
        this.repository = repository;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether a password alone is not enough for the account. */
    public boolean required(long accountId) {
        return repository.find(accountId).isPresent();
    }

    /** Empty if the account has no second factor. */
    public Optional<State> state(long accountId) {
        return repository.find(accountId).map(factor -> new State(factor.since(), repository.recoveryLeft(accountId)));
    }

    /** A fresh secret to set up; nothing is kept before {@link #confirm}. */
    public Enrolment begin(long accountId) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        byte[] dated = ByteBuffer.allocate(Long.BYTES + SECRET_BYTES)
                .putLong(clock.instant().plus(ENROLMENT_LIVES).getEpochSecond())
                .put(secret)
                .array();
        return new Enrolment(Base32.encode(secret), secrets.seal(dated, enrolment(accountId)));
    }

    /** An enrolment that was begun for this account less than half an hour ago; empty if there was none such. */
    public Optional<Enrolment> resume(long accountId, String sealed) {
        return begun(accountId, sealed).map(secret -> new Enrolment(Base32.encode(secret), sealed));
    }

    /**
     * Ends an enrolment with a code of the new secret, which shows that the device has it.
     *
     * @return the recovery codes, which are shown once and kept nowhere; empty if code or enrolment will not do
     */
    public Optional<List<String>> confirm(long accountId, String sealed, String code) {
        Optional<byte[]> secret = begun(accountId, sealed);
        OptionalLong step = secret.map(known -> step(known, code)).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        String kept = secrets.seal(secret.get(), SecondFactor.purpose(accountId));
        List<RecoveryCode> codes = freshCodes();
        repository.put(new SecondFactor(accountId, kept, step.getAsLong(), clock.instant()), hashes(codes));
        return Optional.of(shown(codes));
    }

    /** Whether a code of the device or a recovery code is right; it is used up then. */
    public boolean accepts(long accountId, String typed) {
        return repository.find(accountId).filter(factor -> takes(factor, typed)).isPresent();
    }

    /** New recovery codes in place of those that are left; shown once and kept nowhere. */
    public List<String> renewRecoveryCodes(long accountId) {
        List<RecoveryCode> codes = freshCodes();
        repository.putRecovery(accountId, hashes(codes));
        return shown(codes);
    }

    public void remove(long accountId) {
        repository.delete(accountId);
    }

    private boolean takes(SecondFactor factor, String typed) {
        byte[] secret = secrets.open(factor.sealedSecret(), SecondFactor.purpose(factor.accountId()));
        OptionalLong step = step(secret, typed);
        Arrays.fill(secret, (byte) 0);
        if (step.isPresent()) {
            return repository.takeStep(factor.accountId(), step.getAsLong());
        }
        return RecoveryCode.parse(typed)
                .filter(code -> repository.takeRecovery(factor.accountId(), code.hash()))
                .isPresent();
    }

    /** The step whose code this is; the latest one, should two have the same. */
    private OptionalLong step(byte[] secret, String typed) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long now = TimedCodes.step(clock.instant());
        return LongStream.rangeClosed(now - STEPS_OFF, now + STEPS_OFF)
                .filter(step -> MessageDigest.isEqual(code, expected(secret, step)))
                .max();
    }

    private static byte[] expected(byte[] secret, long step) {
        return TimedCodes.STANDARD.code(secret, step).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<byte[]> begun(long accountId, String sealed) {
        try {
            byte[] dated = secrets.open(sealed, enrolment(accountId));
            Instant until = Instant.ofEpochSecond(ByteBuffer.wrap(dated).getLong());
            return clock.instant().isBefore(until)
                    ? Optional.of(Arrays.copyOfRange(dated, Long.BYTES, dated.length))
                    : Optional.empty();
        } catch (SealBrokenException notOurs) {
            return Optional.empty();
        }
    }

    private List<RecoveryCode> freshCodes() {
        return Stream.generate(() -> RecoveryCode.fresh(random))
                .limit(RECOVERY_CODES)
                .toList();
    }

    private static List<String> hashes(List<RecoveryCode> codes) {
        return codes.stream().map(RecoveryCode::hash).toList();
    }

    private static List<String> shown(List<RecoveryCode> codes) {
        return codes.stream().map(RecoveryCode::shown).toList();
    }

    private static String enrolment(long accountId) {
        return SecondFactor.purpose(accountId) + "/enrolment";
    }
}
