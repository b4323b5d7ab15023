package dev.latchkey.auth.credential;

import dev.latchkey.auth.secret.SecretBox;
import java.nio.charset.StandardCharsets;

/** Seals proofs, each for its own credential, so that one put into another's row opens nothing. */
record ProofSeal(SecretBox secrets) {

    String seal(String proof, String applicationId, String id) {
        return secrets.seal(proof.getBytes(StandardCharsets.UTF_8), purpose(applicationId, id));
    }

    String open(HeldCredential kept) {
        byte[] proof = secrets.open(kept.sealedProof(), purpose(kept.applicationId(), kept.id()));
        return new String(proof, StandardCharsets.UTF_8);
    }

    private static String purpose(String applicationId, String id) {
        return "credential/" + applicationId + "/" + id;
    }
}
