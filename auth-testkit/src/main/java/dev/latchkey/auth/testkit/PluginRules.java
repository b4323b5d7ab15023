package dev.latchkey.auth.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.latchkey.auth.spi.AuthMethod;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the code of a plugin keeps to, as ArchUnit rules, each with its reason. {@link AuthMethodContract} checks them; a
 * plugin whose provider has no contract test can call {@link #check}.
 */
public final class PluginRules {

    private static final List<String> ALWAYS_THERE = List.of("java..", "javax..", "org.w3c.dom..", "org.xml.sax..");
    private static final Set<String> READS_OF_THE_SYSTEM_CLOCK =
            Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system");

    private PluginRules() {}

    /**
     * Checks all rules on the classes beside and below a provider.
     *
     * @param libraries patterns of packages that the plugin brings along, for example {@code com.example.lib..}
     * @throws AssertionError with every line of code that breaks a rule, and why the rule is there
     */
    public static void check(Class<?> provider, String... libraries) {
        String own = provider.getPackageName();
        JavaClasses all = new ClassFileImporter()
                .importUrl(provider.getProtectionDomain().getCodeSource().getLocation());
        JavaClasses classes = all.that(resideInAnyPackage(own + ".."));
        Stream.concat(Stream.of(needs_only_what_the_server_lends(own, libraries)), rules().stream())
                .forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    /** All rules but the one that needs to know the plugin's packages. */
    public static List<ArchRule> rules() {
        return List.of(
                does_not_steer_the_process(),
                has_no_changeable_static_field(),
                takes_time_from_the_clock(),
                does_not_print(),
                does_not_open_connections(),
                ends_threads_that_it_starts(),
                draws_no_guessable_numbers());
    }

    /** @param own the plugin's base package */
    public static ArchRule needs_only_what_the_server_lends(String own, String... libraries) {
        List<String> allowed = new ArrayList<>(ALWAYS_THERE);
        allowed.add("dev.latchkey.auth.spi..");
        allowed.add(own + "..");
        allowed.addAll(List.of(libraries));
        return classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))
                        .or(DescribedPredicate.describe("are primitive or arrays of them", PluginRules::primitive)))
                .because(
                        "a plugin sees the SPI and the JDK only; everything else it has to bring along in its own jar");
    }

    public static ArchRule does_not_steer_the_process() {
        return noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "setProperty", String.class, String.class)
                .orShould()
                .accessTargetWhere(
                        access("steer the process", Runtime.class, Set.of("exit", "halt", "exec", "addShutdownHook")))
                .orShould()
                .accessTargetWhere(access(
                        "change security providers",
                        java.security.Security.class,
                        Set.of("addProvider", "insertProviderAt", "removeProvider", "setProperty")))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .because("a plugin is a guest: other applications and other plugins live in the same process");
    }

    public static ArchRule has_no_changeable_static_field() {
        return fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(DescribedPredicate.describe("that can change", PluginRules::changes))
                .because("each application has a method of its own, and what one learns must not be seen by another");
    }

    public static ArchRule takes_time_from_the_clock() {
        return noClasses()
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("reads the system clock", PluginRules::readsTheSystemClock))
                .because(
                        "MethodContext.clock() is the only source of time: tests move it, and all checks of one decision"
                                + " agree on it");
    }

    public static ArchRule does_not_print() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("what an operator has to know belongs into the trace or the outcome; printing ends nowhere");
    }

    public static ArchRule does_not_open_connections() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.nio.channels..", "javax.net..")
                        .or(DescribedPredicate.describe("connect", PluginRules::connects)))
                .orShould()
                .accessTargetWhere(access(
                        "open addresses", java.net.URL.class, Set.of("openStream", "openConnection", "getContent")))
                .because("MethodContext.documents() asks other servers within the operator's limits of time, size and"
                        + " addresses; a connection of one's own gets round them");
    }

    public static ArchRule ends_threads_that_it_starts() {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "stand beside no AuthMethod with a close() of its own", PluginRules::nobodyCloses))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("starts threads", PluginRules::startsThreads))
                .because(
                        "a method is opened anew with each change of its settings; MethodContext.background() runs short"
                                + " work, and threads of one's own have to be ended by close()");
    }

    public static ArchRule draws_no_guessable_numbers() {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are guessable random numbers",
                        type -> Set.of(
                                        "java.util.Random",
                                        "java.util.SplittableRandom",
                                        "java.util.concurrent.ThreadLocalRandom")
                                .contains(type.getName())))
                .orShould()
                .callMethod(Math.class, "random")
                .because("whatever an authentication method draws, somebody would like to guess: SecureRandom");
    }

    private static boolean primitive(JavaClass type) {
        return type.getBaseComponentType().isPrimitive()
                || type.getBaseComponentType().getPackageName().startsWith("java.");
    }

    private static boolean changes(JavaClass type) {
        return type.getPackageName().startsWith("java.util.concurrent") || type.isAssignableTo(ThreadLocal.class);
    }

    private static boolean connects(JavaClass type) {
        return type.isAssignableTo(java.net.Socket.class)
                || type.isAssignableTo(java.net.ServerSocket.class)
                || type.isAssignableTo(java.net.DatagramSocket.class)
                || type.isAssignableTo(java.net.URLConnection.class);
    }

    private static boolean startsThreads(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean made = access.getName().equals("<init>")
                && (owner.isAssignableTo(Thread.class)
                        || owner.isAssignableTo(java.util.Timer.class)
                        || owner.isAssignableTo(java.util.concurrent.ExecutorService.class));
        return made || owner.isEquivalentTo(java.util.concurrent.Executors.class);
    }

    private static boolean nobodyCloses(JavaClass type) {
        return type.getPackage().getClassesInPackageTree().stream()
                .filter(other -> other.isAssignableTo(AuthMethod.class))
                .noneMatch(method -> method.tryGetMethod("close").isPresent());
    }

    private static boolean readsTheSystemClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean timeType = owner.getPackageName().startsWith("java.time") || owner.isEquivalentTo(System.class);
        boolean withoutClock = !access.getTarget().getFullName().contains(Clock.class.getName() + ")")
                || owner.isEquivalentTo(Clock.class);
        boolean date = owner.isEquivalentTo(java.util.Date.class)
                && access.getTarget().getFullName().endsWith("<init>()");
        return date || timeType && withoutClock && READS_OF_THE_SYSTEM_CLOCK.contains(access.getName());
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, Class<?> owner, Set<String> names) {
        return DescribedPredicate.describe(
                description,
                access -> access.getTargetOwner().isEquivalentTo(owner) && names.contains(access.getName()));
    }
}
