package dev.latchkey.auth.guard;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.TokenIssuer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A method that has just been opened. What does not change while it is open has been asked once, so that a fault there is
 * found now.
 */
record OpenedMethod(AuthMethod method, CredentialPlace place, Optional<TokenIssuer> issuer, DeclaredCodes codes) {

    private static final Logger log = LoggerFactory.getLogger(OpenedMethod.class);

    /** A method that is unfit is closed at once: nobody else will. */
    static OpenedMethod of(AuthMethodProvider provider, MethodGuard.Opener opener)
            throws InvalidSettingsException, UnfitAnswerException {
        AuthMethod method = UnfitAnswerException.present(opener.open());
        boolean fit = false;
        try {
            OpenedMethod opened = new OpenedMethod(
                    method,
                    UnfitAnswerException.present(method.credentialPlace()),
                    UnfitAnswerException.present(method.tokenIssuer()),
                    new DeclaredCodes(provider.descriptor().errors()));
            fit = true;
            return opened;
        } finally {
            if (!fit) {
                closeQuietly(method);
            }
        }
    }

    /** Closes in this thread; a fault is told to the log alone. */
    void closeQuietly() {
        closeQuietly(method);
    }

    private static void closeQuietly(AuthMethod method) {
        try {
            method.close();
        } catch (Throwable e) {
            log.warn(
                    "a method that was not used did not close: {}", e.getClass().getName());
        }
    }
}
