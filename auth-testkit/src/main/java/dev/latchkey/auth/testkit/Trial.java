package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.AccountCredential;
import dev.latchkey.auth.spi.AccountCredentialMaker;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.MadeCredential;
import dev.latchkey.auth.spi.MethodSettings;
import java.time.Instant;
import java.util.Map;

/**
 * A method opened for a test, with what the server would lend to it.
 *
 * @param settings as the method got them
 */
public record Trial(AuthMethodProvider provider, MethodSettings settings, TestMethodContext context, AuthMethod method)
        implements AutoCloseable {

    /**
     * Opens a method as the server would.
     *
     * @param entered as an administrator would enter them; defaults are filled in
     * @throws AssertionError if the method refuses them
     */
    public static Trial open(AuthMethodProvider provider, Map<String, String> entered, TestMethodContext context) {
        MethodSettings settings = TestSettings.effective(provider.descriptor().schema(), entered);
        try {
            return new Trial(provider, settings, context, provider.open(settings, context));
        } catch (InvalidSettingsException refused) {
            throw new AssertionError("The method refuses good settings: " + refused.getMessage(), refused);
        }
    }

    /**
     * Asks the method.
     *
     * @throws AssertionError if it throws or returns nothing, which a server would count as a fault of the plugin
     */
    public Judgement judge(ApiRequest request) {
        RecordedTrace trace = new RecordedTrace();
        AuthOutcome outcome = outcome(request, trace);
        if (outcome == null) {
            throw new AssertionError("authenticate returned null. It returns an outcome for every request.");
        }
        return new Judgement(outcome, trace);
    }

    private AuthOutcome outcome(ApiRequest request, RecordedTrace trace) {
        try {
            return method.authenticate(request, trace);
        } catch (RuntimeException | Error fault) {
            throw new AssertionError(
                    "authenticate threw " + fault.getClass().getName()
                            + ". A bad credential is a Rejected, trouble outside an Unavailable; the server answers 503 to"
                            + " exceptions and stops asking a method that throws often.",
                    fault);
        }
    }

    /** A fresh credential of {@link TestAccounts#EDITOR} that does not expire, kept as the server would keep it. */
    public MadeCredential madeCredential() {
        return madeCredential(TestAccounts.EDITOR, Map.of(), Instant.MAX);
    }

    /**
     * A fresh credential, kept as the server would keep it.
     *
     * @param options as entered; defaults are filled in
     * @throws AssertionError if the method makes none, or refuses the options
     */
    public MadeCredential madeCredential(AccountView holder, Map<String, String> options, Instant expiresAt) {
        AccountCredentialMaker maker = provider.credentialMaker()
                .orElseThrow(() -> new AssertionError("The method has no AccountCredentialMaker."));
        MethodSettings chosen = TestSettings.effective(maker.options(), options);
        try {
            MadeCredential made = maker.make(settings, chosen);
            context.credentials()
                    .put(new AccountCredential(
                            made.id(),
                            holder.uuid(),
                            made.proof(),
                            chosen.values(),
                            context.clock().instant(),
                            expiresAt));
            return made;
        } catch (InvalidSettingsException refused) {
            throw new AssertionError("The method refuses options: " + refused.getMessage(), refused);
        }
    }

    @Override
    public void close() {
        method.close();
    }
}
