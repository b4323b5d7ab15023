package dev.latchkey.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/** The rules that keep the rooms apart. Each is proved to bite by an offender; see {@link ArchitectureRulesBiteTest}. */
final class ArchitectureRules {

    private static final Set<String> READS_OF_THE_SYSTEM_CLOCK =
            Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    static final ArchRule modules_depend_downwards_only = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.latchkey..")
            .layer("spi")
            .definedBy("dev.latchkey.auth.spi..")
            .layer("core")
            .definedBy(
                    "dev.latchkey.auth.account..",
                    "dev.latchkey.auth.application..",
                    "dev.latchkey.auth.audit..",
                    "dev.latchkey.auth.credential..",
                    "dev.latchkey.auth.engine..",
                    "dev.latchkey.auth.factor..",
                    "dev.latchkey.auth.flood..",
                    "dev.latchkey.auth.guard..",
                    "dev.latchkey.auth.outbound..",
                    "dev.latchkey.auth.registry..",
                    "dev.latchkey.auth.secret..",
                    "dev.latchkey.auth.session..",
                    "dev.latchkey.auth.token..")
            .layer("auth-testkit")
            .definedBy("dev.latchkey.auth.testkit..")
            .layer("methods")
            .definedBy("dev.latchkey.auth.method..")
            .layer("store-kit")
            .definedBy("dev.latchkey.store..")
            .layer("auth-store")
            .definedBy("dev.latchkey.auth.store..")
            .layer("web-kit")
            .definedBy("dev.latchkey.web..")
            .layer("plugin-host")
            .definedBy("dev.latchkey.plugin..")
            .layer("rest-resource")
            .definedBy("dev.latchkey.rest..")
            .layer("auth-http")
            .definedBy("dev.latchkey.auth.http..")
            .layer("content")
            .definedBy("dev.latchkey.content..")
            .layer("admin")
            .definedBy("dev.latchkey.admin..")
            .layer("server")
            .definedBy("dev.latchkey.server..")
            .whereLayer("server")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("methods")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("admin")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("auth-testkit")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("auth-store")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("plugin-host")
            .mayOnlyBeAccessedByLayers("admin", "server")
            .whereLayer("content")
            .mayOnlyBeAccessedByLayers("admin", "server")
            .whereLayer("auth-http")
            .mayOnlyBeAccessedByLayers("admin", "server")
            .whereLayer("rest-resource")
            .mayOnlyBeAccessedByLayers("auth-http", "admin", "server")
            .whereLayer("web-kit")
            .mayOnlyBeAccessedByLayers("rest-resource", "auth-http", "content", "admin", "server")
            .whereLayer("store-kit")
            .mayOnlyBeAccessedByLayers("auth-store", "rest-resource", "content", "server")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("auth-testkit", "auth-store", "plugin-host", "auth-http", "admin", "server")
            .ensureAllClassesAreContainedInArchitectureIgnoring("dev.latchkey.architecture..", "dev.latchkey.system..")
            .because("a new method or content type must not touch what stands below it, and every line has its room");

    static final ArchRule the_spi_depends_on_the_jdk_alone = classes()
            .that()
            .resideInAPackage("dev.latchkey.auth.spi..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.latchkey.auth.spi..", "java..", "javax.crypto..")
            .because("whoever writes a method compiles against the SPI and must not inherit our libraries");

    static final ArchRule the_spi_holds_contracts_only = classes()
            .that()
            .resideInAPackage("dev.latchkey.auth.spi..")
            .and()
            .areTopLevelClasses()
            .should()
            .beInterfaces()
            .orShould()
            .beRecords()
            .orShould()
            .beEnums()
            .orShould()
            .beAssignableTo(Exception.class)
            .because("behaviour in a contract is behaviour that can never be changed");

    static final ArchRule auth_core_knows_no_framework = noClasses()
            .that(resideInAnyPackage("dev.latchkey.auth..")
                    .and(not(resideInAnyPackage(
                            "dev.latchkey.auth.method..", "dev.latchkey.auth.store..", "dev.latchkey.auth.http.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.javalin..",
                    "org.eclipse.jetty..",
                    "jakarta..",
                    "org.jdbi..",
                    "java.sql..",
                    "com.google.inject..",
                    "com.fasterxml.jackson..",
                    "gg.jte..")
            .because("the engine behind the gate must be testable without a server, a database or a container");

    static final ArchRule methods_see_the_spi_only = classes()
            .that()
            .resideInAPackage("dev.latchkey.auth.method..")
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage("dev.latchkey.."))
                    .or(resideInAnyPackage("dev.latchkey.auth.spi..", "dev.latchkey.auth.method..")))
            .because("our own methods must not be able to do what a stranger's cannot");

    static final ArchRule methods_know_nothing_of_each_other = slices().matching("dev.latchkey.auth.method.(*)..")
            .should()
            .notDependOnEachOther()
            .because("each method can be taken out");

    static final ArchRule jose_stays_in_the_jwt_method = noClasses()
            .that()
            .resideOutsideOfPackage("dev.latchkey.auth.method.jwt..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.jsonwebtoken..")
            .because("one place decides what a token is");

    static final ArchRule sql_stays_in_stores = noClasses()
            .that(not(resideInAnyPackage(
                    "dev.latchkey.store..",
                    "dev.latchkey.auth.store..",
                    "..persistence..",
                    "dev.latchkey.server.wiring..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "org.flywaydb..", "java.sql..", "com.zaxxer..")
            .because("whoever looks for a query looks in one place");

    static final ArchRule content_and_web_see_the_spi_only = noClasses()
            .that()
            .resideInAnyPackage("dev.latchkey.content..", "dev.latchkey.web..", "dev.latchkey.rest..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.latchkey.auth..").and(not(resideInAPackage("dev.latchkey.auth.spi.."))))
            .because("content must not depend on how callers are told apart");

    static final ArchRule handlers_ask_services_not_repositories = noClasses()
            .that(resideInAnyPackage("..http..", "dev.latchkey.admin..").and(not(resideInAPackage("..wiring.."))))
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are repositories", type -> type.getSimpleName().endsWith("Repository")))
            .because("a rule that a service enforces must hold for every page and route");

    static final ArchRule http_stays_at_the_edge = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..persistence..", "dev.latchkey.store..", "dev.latchkey.auth.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
            .because("what the product knows must not depend on how it is asked");

    static final ArchRule no_package_cycles = slices().matching("dev.latchkey.(**)")
            .should()
            .beFreeOfCycles()
            .because("what cannot be understood in parts cannot be changed in parts");

    static final ArchRule injection_by_constructor_only = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("com.google.inject.Inject")
            .because("an object is complete once it is constructed");

    static final ArchRule no_setter_injection = noMethods()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("com.google.inject.Inject")
            .because("an object is complete once it is constructed");

    static final ArchRule no_mutable_static_state = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .because("two servers in one process must not share anything");

    static final ArchRule time_comes_from_a_clock = noClasses()
            .that(not(resideInAnyPackage("dev.latchkey.server.wiring..", "dev.latchkey.server.testkit..")))
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("read the system clock", ArchitectureRules::readsTheSystemClock))
            .because("a test must be able to say what time it is");

    static final ArchRule logs_go_through_slf4j = noClasses()
            .that(not(resideInAnyPackage(
                    "dev.latchkey.server.cli..",
                    "dev.latchkey.server.logging..",
                    "dev.latchkey.server",
                    "dev.latchkey.auth.testkit..")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "ch.qos.logback..")
            .because(
                    "only the command line speaks to the terminal, one place decides what a log line looks like, and the"
                            + " kit listens to both");

    static final ArchRule no_utils_managers_impls = noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .because("a name must say what the thing does");

    static final ArchRule tests_do_not_sleep_or_mock = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.mockito..")
            .because("a sleeping test is slow or wrong, and a mock agrees with whatever it is told");

    private ArchitectureRules() {}

    private static boolean readsTheSystemClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean timeType = resideInAPackage("java.time..").test(owner)
                || equivalentTo(System.class).test(owner);
        boolean withoutClock = !access.getTarget().getFullName().contains(Clock.class.getName() + ")")
                || owner.isEquivalentTo(Clock.class);
        return timeType && withoutClock && READS_OF_THE_SYSTEM_CLOCK.contains(access.getName());
    }
}
