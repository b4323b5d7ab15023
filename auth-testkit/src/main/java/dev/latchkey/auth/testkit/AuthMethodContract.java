package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.AccountCredentialMaker;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.MadeCredential;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What every authentication method keeps to, as tests. The test of a method extends this class, says how to make a good
 * request and how to provoke each error, and has the rest:
 *
 * <pre>
 * final class PinMethodContractTest extends AuthMethodContract {
 *     protected AuthMethodProvider provider() {
 *         return new PinMethodProvider();
 *     }
 *
 *     protected Map&lt;String, String&gt; settings() {
 *         return Map.of("pin", "planted-pin-4711");
 *     }
 *
 *     protected TestRequest goodRequest(Trial trial) {
 *         return TestRequest.with("editor:planted-pin-4711");
 *     }
 *
 *     protected Map&lt;ErrorCode, Provocation&gt; provocations() {
 *         return Map.of(PinError.WRONG_PIN, trial -&gt; TestRequest.with("editor:another-pin"));
 *     }
 * }
 * </pre>
 *
 * <p>Random credentials come from a seed that a failure names; {@code -Dlatchkey.contract.seed=N} repeats them.
 * Everything is made anew for each check: provider, context and method. The checks watch the whole process (its threads
 * and what it prints), so they run alone.
 */
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.Simple.class)
public abstract class AuthMethodContract {

    private final Workbench bench = new Workbench(this);

    /** A new provider of the method, made as {@link java.util.ServiceLoader} makes it. */
    protected abstract AuthMethodProvider provider();

    /** Good settings as an administrator would enter them. Values of secret kinds are looked for in everything printed. */
    protected abstract Map<String, String> settings();

    /**
     * A request that the method accepts at this moment, for the account {@link TestAccounts#EDITOR} or one that {@link
     * #prepare} added. Another one each time where a method accepts each only once.
     */
    protected abstract TestRequest goodRequest(Trial trial);

    /** For each error that the descriptor declares, how to get it. */
    protected abstract Map<ErrorCode, Provocation> provocations();

    /** What the server lends. Keys need not be added: the contract generates one where the method wants one. */
    protected TestMethodContext.Builder context() {
        return TestMethodContext.builder();
    }

    /** Adds accounts, passwords and documents before the method is opened. */
    protected void prepare(TestMethodContext context) {}

    /** Texts beside the secret settings, the keys and the credentials that nothing may print; 6 characters at least. */
    protected List<String> secrets() {
        return List.of();
    }

    /**
     * Parts of a credential of this method that are no secret, for example the id by which it is found; traces may show
     * them. The {@code id} of an accepted credential is known to be one. Often nothing.
     *
     * @param credential good or bad
     */
    protected List<String> knownParts(String credential) {
        return List.of();
    }

    /**
     * Where the method asks other servers through {@link dev.latchkey.auth.spi.DocumentFetcher}: a request that is
     * accepted while they answer, as {@link #prepare} or the provocation scripts them. Empty if it asks none.
     */
    protected Optional<Provocation> outsideDependency() {
        return Optional.empty();
    }

    /** Settings that only {@code open} can refuse, if there are any. */
    protected List<RefusedSettings> refusedSettings() {
        return List.of();
    }

    /** Settings as older versions of the method stored them; each still opens after {@code upgraded}. */
    protected List<Map<String, String>> olderSettings() {
        return List.of();
    }

    /** A request with this credential in its place; to be told otherwise where a request needs more than that. */
    protected TestRequest requestWith(String credential) {
        return TestRequest.with(credential);
    }

    /** A request of whoever holds this credential of an account. */
    protected TestRequest requestBy(MadeCredential made, Trial trial) {
        return requestWith(made.text());
    }

    /** What to choose when a credential of an account is made; see {@link AccountCredentialMaker#options}. */
    protected Map<String, String> credentialOptions() {
        return Map.of();
    }

    /** Packages that the method brings along or shades, as patterns like {@code com.example.lib..}. */
    protected List<String> libraries() {
        return List.of();
    }

    @Test
    void descriptorIsConstant() {
        new DescriptorCheck(bench).isConstant();
    }

    @Test
    void descriptorHasNoSideEffects() {
        new DescriptorCheck(bench).hasNoSideEffects();
    }

    @Test
    void descriptorTellsWhatAnOperatorNeeds() {
        new DescriptorCheck(bench).tellsWhatAnOperatorNeeds();
    }

    @Test
    void serviceLoaderFindsTheProvider() {
        new DescriptorCheck(bench).isFoundByServiceLoader();
    }

    @Test
    void errorCodesAreWellFormedAndTheMethodsOwn() {
        new DescriptorCheck(bench).errorCodesAreWellFormed();
    }

    @Test
    void pluginRulesAreKept() {
        PluginRules.check(provider().getClass(), libraries().toArray(String[]::new));
    }

    @Test
    void goodRequestIsAccepted() {
        bench.withTrial(trial -> trial.judge(goodRequest(trial)).success());
    }

    @Test
    void garbledCredentialsAreRefusedInOrder() {
        new GarbledCheck(bench).credentials();
    }

    @Test
    void alteredGoodRequestsAreJudgedInOrder() {
        new GarbledCheck(bench).alteredRequests();
    }

    @Test
    void everyDeclaredErrorCanBeHad() {
        new ErrorsCheck(bench).everyDeclaredErrorCanBeHad();
    }

    @Test
    void answersAndTracesHoldNoSecret() {
        new SecrecyCheck(bench).answersAndTraces();
    }

    @Test
    void outputAndLogsHoldNoSecret() {
        new SecrecyCheck(bench).outputAndLogs();
    }

    @Test
    void textsOfObjectsHoldNoSecret() {
        new SecrecyCheck(bench).textsOfObjects();
    }

    @Test
    void problemsWithSettingsHoldNoSecret() {
        new SecrecyCheck(bench).problemsWithSettings();
    }

    @Test
    void manyThreadsGetTheSameAnswers() {
        new ThreadsCheck(bench).getTheSameAnswers();
    }

    @Test
    void clockMayJump() {
        new ClockCheck(bench).mayJump();
    }

    @Test
    void whatExpiredStaysRefused() {
        new ClockCheck(bench).expiredStaysRefused();
    }

    @Test
    void nothingIsCachedBeyondItsExpiry() {
        new ClockCheck(bench).nothingIsCachedBeyondItsExpiry();
    }

    @Test
    void outageGivesUnavailable() {
        new OutageCheck(bench).givesUnavailable();
    }

    @Test
    void strangeAnswersFromOutsideAreNoFault() {
        new OutageCheck(bench).strangeAnswersAreNoFault();
    }

    @Test
    void openAsksNobodyOutside() {
        new OutageCheck(bench).openAsksNobody();
    }

    @Test
    void closeEndsTheMethodsThreads() {
        new ReleaseCheck(bench).closeEndsThreads();
    }

    @Test
    void closedMethodLetsItsClassLoaderGo() {
        new ReleaseCheck(bench).closedMethodLetsItsClassLoaderGo();
    }

    @Test
    void examplesAndDefaultsPassTheSchema() {
        new SchemaCheck(bench).examplesAndDefaultsPass();
    }

    @Test
    void settingsSurviveFormAndJson() {
        new SchemaCheck(bench).settingsSurviveFormAndJson();
    }

    @Test
    void problemsWithSettingsAreToldAllAtOnce() {
        new SchemaCheck(bench).problemsAreToldAllAtOnce();
    }

    @Test
    void olderSettingsStillOpen() {
        new SchemaCheck(bench).olderSettingsStillOpen();
    }

    @Test
    void todaysSettingsNeedNoUpgrade() {
        new SchemaCheck(bench).todaysSettingsNeedNoUpgrade();
    }

    @Test
    void issuedTokensAreAccepted() {
        new IssuerCheck(bench).issuedTokensAreAccepted();
    }

    @Test
    void publishedKeysArePublic() {
        new IssuerCheck(bench).publishedKeysArePublic();
    }

    @Test
    void generatedKeysOpen() {
        new KeyMakerCheck(bench).generatedKeysOpen();
    }

    @Test
    void pastedGarbageIsNoKey() {
        new KeyMakerCheck(bench).pastedGarbageIsNoKey();
    }

    @Test
    void madeCredentialsAreAccepted() {
        new CredentialMakerCheck(bench).madeCredentialsAreAccepted();
    }

    @Test
    void endedCredentialsAreRefused() {
        new CredentialMakerCheck(bench).endedCredentialsAreRefused();
    }

    @Test
    void madeCredentialsAreUniqueAndNeverPrinted() {
        new CredentialMakerCheck(bench).areUniqueAndNeverPrinted();
    }
}
