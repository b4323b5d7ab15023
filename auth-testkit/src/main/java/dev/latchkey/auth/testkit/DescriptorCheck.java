package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.StandardError;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a method says of itself. */
final class DescriptorCheck {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.*\\S\\.", Pattern.DOTALL);
    private static final int LONGEST_SENTENCE = 200;

    private final Workbench bench;

    DescriptorCheck(Workbench bench) {
        this.bench = bench;
    }

    void isConstant() {
        AuthMethodProvider provider = bench.contract().provider();
        AuthMethodDescriptor first = provider.descriptor();
        bench.withTrial(trial -> trial.judge(bench.contract().goodRequest(trial)));
        assertThat(List.of(provider.descriptor(), bench.descriptor()))
                .as(
                        "the descriptor is the same each time and for each provider: form, checks and documentation come from"
                                + " it at different times")
                .allMatch(first::equals);
    }

    void hasNoSideEffects() {
        Set<Thread> threads = LiveThreads.now();
        Properties properties = (Properties) System.getProperties().clone();
        try (CapturedOutput output = new CapturedOutput()) {
            bench.contract().provider().descriptor();
            assertThat(output.text())
                    .as("descriptor() prints and logs nothing: the server asks it whenever it likes")
                    .isEmpty();
        }
        assertThat(System.getProperties())
                .as("descriptor() leaves system properties alone")
                .isEqualTo(properties);
        assertThat(LiveThreads.startedSince(threads))
                .as("descriptor() starts no threads")
                .isEmpty();
    }

    void tellsWhatAnOperatorNeeds() {
        AuthMethodDescriptor descriptor = bench.descriptor();
        assertThat(descriptor.spiVersion())
                .as("spiVersion is AuthMethodDescriptor.SPI_VERSION, which the compiler copies into the plugin")
                .isEqualTo(AuthMethodDescriptor.SPI_VERSION);
        assertThat(Stream.of(descriptor.title(), descriptor.summary(), descriptor.version()))
                .as("title, summary and version are shown to operators")
                .noneMatch(String::isBlank);
        assertThat(descriptor.schema().fields())
                .extracting(ConfigField::label)
                .as("every setting has a label")
                .noneMatch(String::isBlank);
    }

    void isFoundByServiceLoader() {
        Class<?> provider = bench.contract().provider().getClass();
        assertThat(ServiceLoader.load(AuthMethodProvider.class, provider.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::type))
                .as("META-INF/services/%s names the provider, so that a server finds it"
                        .formatted(AuthMethodProvider.class.getName()))
                .anyMatch(type -> type.getName().equals(provider.getName()));
    }

    void errorCodesAreWellFormed() {
        Set<String> seen = new HashSet<>();
        Stream.of(StandardError.values()).map(ErrorCode::name).forEach(seen::add);
        for (ErrorCode code : bench.descriptor().errors()) {
            assertThat(code.name())
                    .as("names of error codes are upper snake case: clients compare them")
                    .matches(CODE);
            assertThat(seen.add(code.name()))
                    .as("%s is declared once, and not already a StandardError", code.name())
                    .isTrue();
            assertThat(code.httpStatus())
                    .as("the HTTP status of %s says that the request failed", code.name())
                    .isBetween(400, 599);
            assertThat(code.description())
                    .as("the description of %s is one sentence, with its full stop, on one line", code.name())
                    .matches(SENTENCE)
                    .hasSizeLessThanOrEqualTo(LONGEST_SENTENCE)
                    .doesNotContain("\n");
        }
    }
}
