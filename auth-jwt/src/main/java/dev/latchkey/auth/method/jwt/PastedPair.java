package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.SettingProblem;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one key pair that somebody pasted, and tells all that is wrong with it. */
final class PastedPair {

    private final Algorithm algorithm;
    private final PemKeys pem;
    private final List<SettingProblem> problems = new ArrayList<>();

    PastedPair(Algorithm algorithm) {
        this.algorithm = algorithm;
        this.pem = new PemKeys(algorithm.keyKind());
    }

    KeyMaterial read(String signing, String verifying) throws InvalidSettingsException {
        Optional<PrivateKey> privateKey = attempt(JwtKeyMaker.PRIVATE_KEY, () -> pem.privateKey(signing));
        Optional<PublicKey> publicKey = verifying.isBlank()
                ? privateKey.flatMap(key -> attempt(JwtKeyMaker.PRIVATE_KEY, () -> publicHalf(key)))
                : attempt(JwtKeyMaker.PUBLIC_KEY, () -> pem.publicKey(verifying));
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return matching(privateKey.orElseThrow(), publicKey.orElseThrow());
    }

    private PublicKey publicHalf(PrivateKey signing) throws UnusableKeyException {
        PublicKey key = PublicHalf.of(signing);
        pem.refuseUnfit(key);
        return key;
    }

    private KeyMaterial matching(PrivateKey signing, PublicKey verifying) throws InvalidSettingsException {
        KeyMaterial material = new KeyMaterial(algorithm.id(), signing, verifying);
        if (!new TrialSignature(algorithm).passes(material)) {
            throw new InvalidSettingsException(
                    JwtKeyMaker.PUBLIC_KEY, "The public key does not belong to the private key.");
        }
        return material;
    }

    private <K> Optional<K> attempt(String field, KeyReading<K> reading) {
        try {
            return Optional.of(reading.read());
        } catch (UnusableKeyException unusable) {
            problems.add(new SettingProblem(field, unusable.getMessage()));
            return Optional.empty();
        }
    }

    private interface KeyReading<K> {
        K read() throws UnusableKeyException;
    }
}
