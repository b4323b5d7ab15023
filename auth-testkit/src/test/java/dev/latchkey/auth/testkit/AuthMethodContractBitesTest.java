package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Each check of the contract fails for a method that breaks it, and says why. */
final class AuthMethodContractBitesTest {

    static Stream<Arguments> offences() {
        return Stream.of(
                arguments(Offenders.ChangesItsDescriptor.class, "descriptorIsConstant", "the same each time"),
                arguments(Offenders.PrintsWhenDescribed.class, "descriptorHasNoSideEffects", "prints and logs nothing"),
                arguments(
                        Offenders.SetsAPropertyWhenDescribed.class, "descriptorHasNoSideEffects", "system properties"),
                arguments(Offenders.IsOfAnotherSpi.class, "descriptorTellsWhatAnOperatorNeeds", "SPI_VERSION"),
                arguments(Offenders.IsNoService.class, "serviceLoaderFindsTheProvider", "META-INF/services"),
                arguments(
                        Offenders.NamesACodeInLowerCase.class,
                        "errorCodesAreWellFormedAndTheMethodsOwn",
                        "upper snake"),
                arguments(
                        Offenders.TakesAStandardName.class, "errorCodesAreWellFormedAndTheMethodsOwn", "StandardError"),
                arguments(Offenders.FailsWithSuccess.class, "errorCodesAreWellFormedAndTheMethodsOwn", "HTTP status"),
                arguments(
                        Offenders.DescribesInPassing.class, "errorCodesAreWellFormedAndTheMethodsOwn", "one sentence"),
                arguments(Offenders.RefusesEverybody.class, "goodRequestIsAccepted", "FALSE_STAMP"),
                arguments(
                        Offenders.AcceptsAnything.class, "garbledCredentialsAreRefusedInOrder", "yet it was accepted"),
                arguments(Offenders.ThrowsAtGarbage.class, "garbledCredentialsAreRefusedInOrder", "authenticate threw"),
                arguments(Offenders.ReturnsNothing.class, "garbledCredentialsAreRefusedInOrder", "returned null"),
                arguments(Offenders.AnswersWhatNobodyDeclared.class, "garbledCredentialsAreRefusedInOrder", "EMPTY"),
                arguments(Offenders.TrustsOneHeader.class, "alteredGoodRequestsAreJudgedInOrder", "X-Trace"),
                arguments(
                        Offenders.DeclaresWhatNeverHappens.class,
                        "everyDeclaredErrorCanBeHad",
                        "BAD_STAMP is declared"),
                arguments(
                        Offenders.AnswersAnotherError.class, "everyDeclaredErrorCanBeHad", "answered with FALSE_STAMP"),
                arguments(
                        Offenders.EchoesTheCredential.class,
                        "answersAndTracesHoldNoSecret",
                        "credential of the request"),
                arguments(
                        Offenders.TracesTheCredential.class,
                        "answersAndTracesHoldNoSecret",
                        "credential of the request"),
                arguments(Offenders.IsKnownByItsCredential.class, "answersAndTracesHoldNoSecret", "not the credential"),
                arguments(Offenders.LogsItsSecret.class, "outputAndLogsHoldNoSecret", "setting pepper"),
                arguments(Offenders.PrintsItsSecretInHex.class, "outputAndLogsHoldNoSecret", "setting pepper"),
                arguments(Offenders.ShowsItsSecret.class, "textsOfObjectsHoldNoSecret", "toString of the method"),
                arguments(
                        Offenders.ComplainsWithTheSecret.class, "problemsWithSettingsHoldNoSecret", "complaint about"),
                arguments(Offenders.IsNotThreadSafe.class, "manyThreadsGetTheSameAnswers", "16 threads"),
                arguments(Offenders.CannotGoBackInTime.class, "clockMayJump", "IllegalStateException"),
                arguments(Offenders.RemembersForEver.class, "whatExpiredStaysRefused", "a day after its expiry"),
                arguments(Offenders.CachesForEver.class, "nothingIsCachedBeyondItsExpiry", "cacheableUntil"),
                arguments(Offenders.RefusesDuringAnOutage.class, "outageGivesUnavailable", "the answer is Unavailable"),
                arguments(Offenders.HidesItsDependency.class, "outageGivesUnavailable", "outsideDependency()"),
                arguments(Offenders.NeverRecovers.class, "outageGivesUnavailable", "noticed that it is over"),
                arguments(Offenders.ReadsAnyAnswerAsYes.class, "strangeAnswersFromOutsideAreNoFault", "makes no sense"),
                arguments(Offenders.FetchesWhenOpened.class, "openAsksNobodyOutside", "asks no other server"),
                arguments(Offenders.LeavesAThread.class, "closeEndsTheMethodsThreads", "stamp-refresh"),
                arguments(Offenders.HoldsItsLoader.class, "closedMethodLetsItsClassLoaderGo", "class loader"),
                arguments(Offenders.GivesABadExample.class, "examplesAndDefaultsPassTheSchema", "the example of page"),
                arguments(Offenders.HasABadDefault.class, "examplesAndDefaultsPassTheSchema", "the default of most"),
                arguments(Offenders.TripsOverLineEnds.class, "settingsSurviveFormAndJson", "refuses good settings"),
                arguments(
                        Offenders.ComplainsOneByOne.class,
                        "problemsWithSettingsAreToldAllAtOnce",
                        "every problem at once"),
                arguments(
                        Offenders.OpensWithAnything.class,
                        "problemsWithSettingsAreToldAllAtOnce",
                        "that it should refuse"),
                arguments(Offenders.ForgetsOldSettings.class, "olderSettingsStillOpen", "of an older version"),
                arguments(Offenders.UpgradesAgainAndAgain.class, "olderSettingsStillOpen", "upgraded already"),
                arguments(Offenders.UpgradesAgainAndAgain.class, "todaysSettingsNeedNoUpgrade", "leaves today's"),
                arguments(Offenders.IssuesForSomebodyElse.class, "issuedTokensAreAccepted", "names the account"),
                arguments(Offenders.IssuesUnderAFalseId.class, "issuedTokensAreAccepted", "revocation goes by it"),
                arguments(Offenders.RefusesWhatItIssues.class, "issuedTokensAreAccepted", "STAMP_EXPIRED"),
                arguments(Offenders.PublishesItsSecret.class, "publishedKeysArePublic", "nothing private"),
                arguments(Offenders.MakesOneKeyOnly.class, "generatedKeysOpen", "another one"),
                arguments(Offenders.TakesAnythingForAKey.class, "pastedGarbageIsNoKey", "is no key"),
                arguments(Offenders.ThrowsAtPastedKeys.class, "pastedGarbageIsNoKey", "KeyMaker.read threw"),
                arguments(Offenders.MakesUselessCredentials.class, "madeCredentialsAreAccepted", "FALSE_STAMP"),
                arguments(Offenders.ForgetsThatCredentialsExpire.class, "endedCredentialsAreRefused", "a day after"),
                arguments(Offenders.MakesOneCredentialOnly.class, "madeCredentialsAreUniqueAndNeverPrinted", "unique"),
                arguments(Offenders.BreaksTheRules.class, "pluginRulesAreKept", "MethodContext.clock()"));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void offenderIsFound(Class<?> contract, String check, String reason) {
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(contract, check))
                .execute()
                .testEvents();

        List<Throwable> failures = events.failed().stream()
                .flatMap(event -> event.getPayload(org.junit.platform.engine.TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .toList();
        assertThat(failures).singleElement().isInstanceOf(AssertionError.class);
        assertThat(failures.get(0)).hasMessageContaining(reason);
    }

    @Test
    void everyCheckHasAnOffender() {
        Set<String> proved = offences().map(each -> (String) each.get()[1]).collect(Collectors.toSet());

        assertThat(Arrays.stream(AuthMethodContract.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName))
                .allMatch(proved::contains);
    }
}
