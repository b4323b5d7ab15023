package dev.latchkey.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that no offender trips is decoration. */
final class ArchitectureRulesBiteTest {

    private static final JavaClasses WITH_OFFENDERS = new ClassFileImporter().importPackages("dev.latchkey");

    static Stream<Arguments> offenders() {
        return Stream.of(
                Arguments.of(ArchitectureRules.modules_depend_downwards_only, "MethodThatPeeks"),
                Arguments.of(ArchitectureRules.the_spi_depends_on_the_jdk_alone, "SpiThatWorks"),
                Arguments.of(ArchitectureRules.the_spi_holds_contracts_only, "SpiThatWorks"),
                Arguments.of(ArchitectureRules.auth_core_knows_no_framework, "EngineThatIsInjected"),
                Arguments.of(ArchitectureRules.methods_see_the_spi_only, "MethodThatPeeks"),
                Arguments.of(ArchitectureRules.methods_know_nothing_of_each_other, "MethodThatBorrows"),
                Arguments.of(ArchitectureRules.jose_stays_in_the_jwt_method, "TokenUtils"),
                Arguments.of(ArchitectureRules.sql_stays_in_stores, "HandlerThatQueries"),
                Arguments.of(ArchitectureRules.content_and_web_see_the_spi_only, "DomainThatAnswers"),
                Arguments.of(ArchitectureRules.handlers_ask_services_not_repositories, "HandlerThatBypassesServices"),
                Arguments.of(ArchitectureRules.http_stays_at_the_edge, "DomainThatAnswers"),
                Arguments.of(ArchitectureRules.no_package_cycles, "DomainThatAnswers"),
                Arguments.of(ArchitectureRules.injection_by_constructor_only, "EngineThatIsInjected"),
                Arguments.of(ArchitectureRules.no_setter_injection, "EngineThatIsInjected"),
                Arguments.of(ArchitectureRules.no_mutable_static_state, "TokenUtils"),
                Arguments.of(ArchitectureRules.time_comes_from_a_clock, "MethodThatPeeks"),
                Arguments.of(ArchitectureRules.logs_go_through_slf4j, "HandlerThatQueries"),
                Arguments.of(ArchitectureRules.no_utils_managers_impls, "TokenUtils"),
                Arguments.of(ArchitectureRules.tests_do_not_sleep_or_mock, "MethodThatPeeks"));
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void ruleNamesItsOffender(ArchRule rule, String offender) {
        assertThat(rule.evaluate(WITH_OFFENDERS).getFailureReport().toString()).contains(offender);
    }

    @Test
    void everyRuleHasAnOffender() {
        Set<String> bitten = offenders()
                .map(pair -> ((ArchRule) pair.get()[0]).getDescription())
                .collect(Collectors.toSet());

        assertThat(ArchitectureTest.rules().map(ArchRule::getDescription)).allMatch(bitten::contains);
    }
}
