package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.AccountCredentialMaker;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.AuthOutcome.Authenticated;
import dev.latchkey.auth.spi.AuthOutcome.Rejected;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.FieldKind;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.MadeCredential;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.PublishedKey;
import dev.latchkey.auth.spi.SettingProblem;
import dev.latchkey.auth.spi.Subject;
import dev.latchkey.auth.spi.TokenIssuer;
import dev.latchkey.auth.testkit.rules.timed.ReadsTheClock;
import dev.latchkey.auth.testkit.stamp.StampError;
import dev.latchkey.auth.testkit.stamp.StampProvider;
import dev.latchkey.auth.testkit.stamp.StaysForEver;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;

/** Methods that break one check each; see {@link AuthMethodContractBitesTest}. */
final class Offenders {

    private Offenders() {}

    /** A contract of the stamp method with another provider. */
    abstract static class With extends StampContract {

        private final AuthMethodProvider provider;

        With(AuthMethodProvider provider) {
            this.provider = provider;
        }

        @Override
        protected AuthMethodProvider provider() {
            return provider;
        }
    }

    /** A contract of a method whose verdicts pass through a function. */
    abstract static class Judging extends With {
        Judging(BiFunction<ApiRequest, AuthOutcome, AuthOutcome> change) {
            super(OffendingMethod.provider((settings, context) -> new OffendingMethod(settings, context) {
                @Override
                public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
                    return change.apply(request, good.authenticate(request, trace));
                }
            }));
        }
    }

    /** A contract of a method with a changed descriptor. */
    abstract static class Describing extends With {
        Describing(UnaryOperator<AuthMethodDescriptor> change) {
            super(new StampProvider() {
                @Override
                public AuthMethodDescriptor descriptor() {
                    return change.apply(super.descriptor());
                }
            });
        }
    }

    private static AuthMethodDescriptor with(
            AuthMethodDescriptor good, String version, ConfigSchema schema, List<ErrorCode> errors) {
        return new AuthMethodDescriptor(
                good.id(), good.title(), good.summary(), version, good.spiVersion(), schema, errors);
    }

    private static AuthMethodDescriptor withField(AuthMethodDescriptor good, ConfigField field) {
        List<ConfigField> fields = new ArrayList<>(good.schema().fields());
        fields.add(field);
        return with(good, "1", new ConfigSchema(fields), good.errors());
    }

    private static AuthMethodDescriptor withError(AuthMethodDescriptor good, ErrorCode code) {
        List<ErrorCode> errors = new ArrayList<>(good.errors());
        errors.add(code);
        return with(good, "1", good.schema(), errors);
    }

    record Code(String name, int httpStatus, String description) implements ErrorCode {}

    static final class ChangesItsDescriptor extends Describing {
        private static final AtomicInteger ASKED = new AtomicInteger();

        ChangesItsDescriptor() {
            super(good -> with(good, "1." + ASKED.incrementAndGet(), good.schema(), good.errors()));
        }
    }

    static final class PrintsWhenDescribed extends Describing {
        PrintsWhenDescribed() {
            super(good -> {
                System.out.println("loaded");
                return good;
            });
        }
    }

    static final class SetsAPropertyWhenDescribed extends Describing {
        private static final AtomicInteger ASKED = new AtomicInteger();

        SetsAPropertyWhenDescribed() {
            super(good -> {
                System.setProperty("latchkey.offender", String.valueOf(ASKED.incrementAndGet()));
                return good;
            });
        }
    }

    static final class IsOfAnotherSpi extends Describing {
        IsOfAnotherSpi() {
            super(good -> new AuthMethodDescriptor(
                    good.id(), good.title(), good.summary(), good.version(), 99, good.schema(), good.errors()));
        }
    }

    static final class IsNoService extends With {
        IsNoService() {
            super(new StampProvider() {});
        }
    }

    static final class NamesACodeInLowerCase extends Describing {
        NamesACodeInLowerCase() {
            super(good -> withError(good, new Code("bad_stamp", 401, "The stamp is bad.")));
        }
    }

    static final class TakesAStandardName extends Describing {
        TakesAStandardName() {
            super(good -> withError(good, new Code("TOKEN_REVOKED", 401, "The stamp is bad.")));
        }
    }

    static final class FailsWithSuccess extends Describing {
        FailsWithSuccess() {
            super(good -> withError(good, new Code("BAD_STAMP", 200, "The stamp is bad.")));
        }
    }

    static final class DescribesInPassing extends Describing {
        DescribesInPassing() {
            super(good -> withError(good, new Code("BAD_STAMP", 401, "bad stamp")));
        }
    }

    static final class DeclaresWhatNeverHappens extends Describing {
        DeclaresWhatNeverHappens() {
            super(good -> withError(good, new Code("BAD_STAMP", 401, "The stamp is bad.")));
        }
    }

    static final class AnswersAnotherError extends Judging {
        AnswersAnotherError() {
            super((request, outcome) ->
                    code(outcome).equals("STAMP_EXPIRED") ? new Rejected(StampError.FALSE_STAMP) : outcome);
        }
    }

    static final class RefusesEverybody extends Judging {
        RefusesEverybody() {
            super((request, outcome) -> new Rejected(StampError.FALSE_STAMP));
        }
    }

    static final class AcceptsAnything extends Judging {
        AcceptsAnything() {
            super((request, outcome) -> authenticated());
        }
    }

    static final class ThrowsAtGarbage extends Judging {
        ThrowsAtGarbage() {
            super((request, outcome) -> {
                if (code(outcome).equals("MALFORMED_STAMP")) {
                    throw new IllegalArgumentException("no stamp");
                }
                return outcome;
            });
        }
    }

    static final class ReturnsNothing extends Judging {
        @SuppressWarnings("NullAway")
        ReturnsNothing() {
            super((request, outcome) -> request.credential().isEmpty() ? null : outcome);
        }
    }

    static final class AnswersWhatNobodyDeclared extends Judging {
        AnswersWhatNobodyDeclared() {
            super((request, outcome) ->
                    request.credential().isEmpty() ? new Rejected(new Code("EMPTY", 401, "It is empty.")) : outcome);
        }
    }

    static final class TrustsOneHeader extends Judging {
        TrustsOneHeader() {
            super((request, outcome) -> {
                if (request.headers("X-Trace").size() != 1) {
                    throw new IndexOutOfBoundsException(
                            request.headers("X-Trace").size());
                }
                return outcome;
            });
        }
    }

    static final class EchoesTheCredential extends Judging {
        EchoesTheCredential() {
            super((request, outcome) -> code(outcome).isEmpty()
                    ? outcome
                    : new Rejected(StampError.MALFORMED_STAMP, "Not a stamp: " + request.credential()));
        }
    }

    static final class TracesTheCredential extends With {
        TracesTheCredential() {
            super(OffendingMethod.provider((settings, context) -> new OffendingMethod(settings, context) {
                @Override
                public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
                    String text = request.credential();
                    trace.passed("seen", Fact.text("end", text.substring(Math.max(0, text.length() - 40))));
                    return good.authenticate(request, trace);
                }
            }));
        }
    }

    static final class IsKnownByItsCredential extends Judging {
        IsKnownByItsCredential() {
            super((request, outcome) -> changed(
                    outcome,
                    good -> new Credential(
                            request.credential(),
                            good.keyId(),
                            good.issuedAt(),
                            good.expiresAt(),
                            good.cacheableUntil())));
        }
    }

    static final class LogsItsSecret extends With {
        LogsItsSecret() {
            super(OffendingMethod.provider((settings, context) -> {
                System.getLogger("stamp").log(System.Logger.Level.TRACE, "opened with " + settings.values());
                return new OffendingMethod(settings, context);
            }));
        }
    }

    static final class PrintsItsSecretInHex extends With {
        PrintsItsSecretInHex() {
            super(OffendingMethod.provider((settings, context) -> {
                System.err.println(java.util.HexFormat.of()
                        .formatHex(settings.required("pepper").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                return new OffendingMethod(settings, context);
            }));
        }
    }

    static final class ShowsItsSecret extends With {
        ShowsItsSecret() {
            super(OffendingMethod.provider((settings, context) -> new OffendingMethod(settings, context) {
                @Override
                public String toString() {
                    return "Stamps" + settings.values();
                }
            }));
        }
    }

    static final class ComplainsWithTheSecret extends With {
        ComplainsWithTheSecret() {
            super(new StampProvider() {
                @Override
                protected List<SettingProblem> problems(MethodSettings settings) {
                    String pepper = settings.required(PEPPER);
                    return pepper.equals(StampContract.PLANTED)
                            ? List.of()
                            : List.of(new SettingProblem(PEPPER, pepper + " is no pepper."));
                }
            });
        }
    }

    /** Keeps the last credential in a field, so that two threads get each other's answers. */
    static final class IsNotThreadSafe extends With {
        IsNotThreadSafe() {
            super(OffendingMethod.provider((settings, context) -> new OffendingMethod(settings, context) {
                private final AtomicReference<String> last = new AtomicReference<>("");

                @Override
                public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
                    last.set(request.credential());
                    AuthOutcome outcome = good.authenticate(request, trace);
                    boolean same = last.get().equals(request.credential());
                    return same ? outcome : new Rejected(StampError.FALSE_STAMP);
                }
            }));
        }
    }

    static final class CannotGoBackInTime extends With {
        CannotGoBackInTime() {
            super(OffendingMethod.provider((settings, context) -> new OffendingMethod(settings, context) {
                private final Instant opened = context.clock().instant();

                @Override
                public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
                    if (context.clock().instant().isBefore(opened)) {
                        throw new IllegalStateException("time goes backwards");
                    }
                    return good.authenticate(request, trace);
                }
            }));
        }
    }

    static final class RemembersForEver extends With {
        RemembersForEver() {
            super(OffendingMethod.provider((settings, context) -> new OffendingMethod(settings, context) {
                private final Map<String, AuthOutcome> known = new ConcurrentHashMap<>();

                @Override
                public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
                    return known.computeIfAbsent(request.credential(), any -> good.authenticate(request, trace));
                }
            }));
        }
    }

    static final class CachesForEver extends Judging {
        CachesForEver() {
            super((request, outcome) -> changed(
                    outcome,
                    good -> new Credential(good.id(), good.keyId(), good.issuedAt(), good.expiresAt(), Instant.MAX)));
        }
    }

    static final class RefusesDuringAnOutage extends Judging {
        RefusesDuringAnOutage() {
            super((request, outcome) ->
                    outcome instanceof AuthOutcome.Unavailable ? new Rejected(StampError.FALSE_STAMP) : outcome);
        }
    }

    static final class HidesItsDependency extends StampContract {
        @Override
        protected Map<String, String> settings() {
            return Map.of(StampProvider.PEPPER, PLANTED, StampProvider.DIRECTORY, "https://id.example.com/names");
        }

        @Override
        protected Optional<Provocation> outsideDependency() {
            return Optional.empty();
        }
    }

    static final class NeverRecovers extends With {
        NeverRecovers() {
            super(OffendingMethod.provider((settings, context) -> new OffendingMethod(settings, context) {
                private final AtomicReference<Optional<AuthOutcome>> broken = new AtomicReference<>(Optional.empty());

                @Override
                public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
                    AuthOutcome outcome = broken.get().orElseGet(() -> good.authenticate(request, trace));
                    if (outcome instanceof AuthOutcome.Unavailable) {
                        broken.set(Optional.of(outcome));
                    }
                    return outcome;
                }
            }));
        }
    }

    static final class ReadsAnyAnswerAsYes extends With {
        ReadsAnyAnswerAsYes() {
            super(OffendingMethod.provider((settings, context) -> new OffendingMethod(settings, context) {
                @Override
                public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
                    AuthOutcome outcome = good.authenticate(request, trace);
                    return code(outcome).equals("UNLISTED_HOLDER") ? authenticated() : outcome;
                }
            }));
        }
    }

    static final class FetchesWhenOpened extends With {
        FetchesWhenOpened() {
            super(OffendingMethod.provider((settings, context) -> {
                settings.text(StampProvider.DIRECTORY).ifPresent(address -> {
                    try {
                        context.documents().fetch(URI.create(address), "*/*");
                    } catch (DocumentUnavailableException e) {
                        throw new IllegalStateException(e);
                    }
                });
                return new OffendingMethod(settings, context);
            }));
        }

        @Override
        protected void prepare(TestMethodContext context) {
            context.documents().answer(URI.create("https://id.example.com/names"), "editor\n");
        }
    }

    static final class LeavesAThread extends With {
        static final CountDownLatch END = new CountDownLatch(1);

        LeavesAThread() {
            super(OffendingMethod.provider((settings, context) -> {
                Thread thread = new Thread(LeavesAThread::waits, "stamp-refresh");
                thread.setDaemon(true);
                thread.start();
                return new OffendingMethod(settings, context);
            }));
        }

        private static void waits() {
            try {
                END.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static final class HoldsItsLoader extends With {
        HoldsItsLoader() {
            super(new StaysForEver());
        }
    }

    static final class GivesABadExample extends Describing {
        GivesABadExample() {
            super(good -> withField(
                    good, ConfigField.of(FieldKind.URL, "page", "Page").example("id.example.com")));
        }
    }

    static final class HasABadDefault extends Describing {
        HasABadDefault() {
            super(good -> withField(
                    good,
                    ConfigField.of(FieldKind.INTEGER, "most", "Most")
                            .between(1, 5)
                            .defaultValue("6")));
        }
    }

    static final class ComplainsOneByOne extends With {
        ComplainsOneByOne() {
            super(new StampProvider() {
                @Override
                protected List<SettingProblem> problems(MethodSettings settings) {
                    return super.problems(settings).stream().limit(1).toList();
                }
            });
        }
    }

    static final class OpensWithAnything extends With {
        OpensWithAnything() {
            super(new StampProvider() {
                @Override
                protected List<SettingProblem> problems(MethodSettings settings) {
                    return List.of();
                }
            });
        }
    }

    static final class TripsOverLineEnds extends With {
        TripsOverLineEnds() {
            super(new StampProvider() {
                @Override
                protected List<SettingProblem> problems(MethodSettings settings) {
                    return settings.text(NOTE).orElse("").contains("\r")
                            ? List.of(new SettingProblem(NOTE, "That is no note."))
                            : List.of();
                }
            });
        }

        @Override
        protected Map<String, String> settings() {
            return Map.of(StampProvider.PEPPER, PLANTED, StampProvider.KIND, "large", StampProvider.NOTE, "one\ntwo");
        }
    }

    static final class ForgetsOldSettings extends With {
        ForgetsOldSettings() {
            super(new StampProvider() {
                @Override
                public Map<String, String> upgraded(Map<String, String> stored) {
                    return stored;
                }
            });
        }
    }

    static final class UpgradesAgainAndAgain extends With {
        UpgradesAgainAndAgain() {
            super(new StampProvider() {
                @Override
                public Map<String, String> upgraded(Map<String, String> stored) {
                    Map<String, String> upgraded = new HashMap<>(super.upgraded(stored));
                    upgraded.computeIfPresent(PEPPER, (key, value) -> value + "+");
                    return upgraded;
                }
            });
        }
    }

    /** A contract of a method whose issuer is another one. */
    abstract static class Issuing extends With {
        Issuing(BiFunction<TestMethodContext, TokenIssuer, TokenIssuer> change) {
            super(OffendingMethod.provider((settings, context) -> new OffendingMethod(settings, context) {
                @Override
                public Optional<TokenIssuer> tokenIssuer() {
                    return good.tokenIssuer().map(issuer -> change.apply(context, issuer));
                }
            }));
        }
    }

    static final class IssuesForSomebodyElse extends Issuing {
        IssuesForSomebodyElse() {
            super((context, issuer) -> {
                AccountView other = TestAccounts.account(8, "other");
                context.accounts().put(other);
                return (account, issuedAt) -> issuer.issue(other, issuedAt);
            });
        }
    }

    static final class IssuesUnderAFalseId extends Issuing {
        IssuesUnderAFalseId() {
            super((context, issuer) -> (account, issuedAt) -> {
                IssuedToken good = issuer.issue(account, issuedAt);
                return new IssuedToken(
                        good.text(), UUID.randomUUID().toString(), good.keyId(), issuedAt, good.expiresAt());
            });
        }
    }

    static final class RefusesWhatItIssues extends Issuing {
        RefusesWhatItIssues() {
            super((context, issuer) ->
                    (account, issuedAt) -> issuer.issue(account, issuedAt.minus(Duration.ofHours(2))));
        }
    }

    static final class PublishesItsSecret extends With {
        PublishesItsSecret() {
            super(OffendingMethod.provider((settings, context) -> new OffendingMethod(settings, context) {
                @Override
                public List<PublishedKey> publishedKeys() {
                    return List.of(new PublishedKey(Map.of("kid", "a", "kty", "oct", "k", "c2VjcmV0")));
                }
            }));
        }
    }

    /** A contract of a method with another key maker. */
    abstract static class MakingKeys extends With {
        MakingKeys(UnaryOperator<KeyMaker> change) {
            super(new StampProvider() {
                @Override
                public Optional<KeyMaker> keyMaker() {
                    return super.keyMaker().map(change);
                }
            });
        }
    }

    private static class SameKeys implements KeyMaker {

        private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

        @Override
        public boolean wantsOwnKey(MethodSettings settings) {
            return true;
        }

        @Override
        public KeyMaterial generate(MethodSettings settings) {
            return new KeyMaterial("stamp", KEY, KEY);
        }

        @Override
        public KeyMaterial read(MethodSettings settings, String signing, String verifying) {
            return new KeyMaterial("stamp", KEY, KEY);
        }
    }

    static final class MakesOneKeyOnly extends MakingKeys {
        MakesOneKeyOnly() {
            super(good -> new SameKeys());
        }
    }

    static final class TakesAnythingForAKey extends MakingKeys {
        TakesAnythingForAKey() {
            super(good -> new SameKeys());
        }
    }

    static final class ThrowsAtPastedKeys extends MakingKeys {
        ThrowsAtPastedKeys() {
            super(good -> new SameKeys() {
                @Override
                public KeyMaterial read(MethodSettings settings, String signing, String verifying) {
                    throw new IllegalArgumentException("unreadable");
                }
            });
        }
    }

    /** A contract of a method that makes other credentials. */
    abstract static class MakingCredentials extends With {
        MakingCredentials(UnaryOperator<MadeCredential> change) {
            super(new StampProvider() {
                @Override
                public Optional<AccountCredentialMaker> credentialMaker() {
                    return super.credentialMaker().map(good -> new Maker(good, change));
                }
            });
        }
    }

    private record Maker(AccountCredentialMaker good, UnaryOperator<MadeCredential> change)
            implements AccountCredentialMaker {

        @Override
        public String noun() {
            return good.noun();
        }

        @Override
        public ConfigSchema options() {
            return good.options();
        }

        @Override
        public MadeCredential make(MethodSettings settings, MethodSettings options) throws InvalidSettingsException {
            return change.apply(good.make(settings, options));
        }
    }

    static final class MakesUselessCredentials extends MakingCredentials {
        MakesUselessCredentials() {
            super(good -> new MadeCredential(good.id(), good.text(), "another proof"));
        }
    }

    static final class MakesOneCredentialOnly extends MakingCredentials {
        private static final MadeCredential ONE =
                new MadeCredential("0123456789abcdef", "pass_0123456789abcdef_" + "0".repeat(32), "the proof of it");

        MakesOneCredentialOnly() {
            super(good -> ONE);
        }
    }

    static final class ForgetsThatCredentialsExpire extends Judging {
        ForgetsThatCredentialsExpire() {
            super((request, outcome) -> code(outcome).equals("STAMP_EXPIRED") ? authenticated() : outcome);
        }
    }

    static final class BreaksTheRules extends With {
        BreaksTheRules() {
            super(new ReadsTheClock());
        }
    }

    static String code(AuthOutcome outcome) {
        return outcome.fold(
                good -> "",
                rejected -> rejected.code().name(),
                unavailable -> unavailable.code().name());
    }

    private static AuthOutcome authenticated() {
        return new Authenticated(
                new Subject.ByName("editor"), new Credential("id", "", Instant.EPOCH, Instant.MAX, Instant.EPOCH));
    }

    private static AuthOutcome changed(AuthOutcome outcome, UnaryOperator<Credential> change) {
        return outcome instanceof Authenticated good
                ? new Authenticated(good.subject(), change.apply(good.credential()))
                : outcome;
    }
}
