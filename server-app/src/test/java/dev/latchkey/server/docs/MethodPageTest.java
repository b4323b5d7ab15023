package dev.latchkey.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.testkit.TestMethodContext;
import dev.latchkey.auth.testkit.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MethodPageTest {

    private static final Path FOLDER = Path.of("..", "docs", "methods");

    /** Of the server itself, not of its tests. */
    static List<AuthMethodProvider> builtIn() {
        return ServiceLoader.load(AuthMethodProvider.class).stream()
                .filter(each -> each.type().getPackageName().startsWith("dev.latchkey.auth.method."))
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void committedPageIsTheGeneratedOne(AuthMethodProvider provider) throws IOException {
        AuthMethodDescriptor method = provider.descriptor();
        Path page = FOLDER.resolve(method.id() + ".md");
        String text = new MethodPage(method, place(provider)).text();
        if (Boolean.getBoolean("latchkey.writeDocs")) {
            Files.createDirectories(FOLDER);
            Files.writeString(page, text);
        }

        assertThat(page)
                .as("write it anew with mvn test -pl server-app -am -Dlatchkey.writeDocs=true")
                .hasContent(text);
    }

    @Test
    void everyPageIsOfABuiltInMethod() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            assertThat(pages.map(page -> page.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(builtIn().stream()
                            .map(provider -> provider.descriptor().id() + ".md")
                            .collect(Collectors.toSet()));
        }
    }

    private static CredentialPlace place(AuthMethodProvider provider) {
        AuthMethodDescriptor method = provider.descriptor();
        try (Trial trial = Trial.open(provider, usual(method), TestMethodContext.create())) {
            AuthMethod opened = trial.method();
            return opened.credentialPlace();
        }
    }

    /** What must be given: the example, or any text. */
    private static Map<String, String> usual(AuthMethodDescriptor method) {
        Map<String, String> settings = new HashMap<>();
        for (ConfigField field : method.schema().fields()) {
            boolean applies = method.schema().applies(field, settings);
            if (applies && field.required() && field.defaultValue().isEmpty()) {
                settings.put(field.key(), field.example().isEmpty() ? "sample" : field.example());
            }
        }
        return settings;
    }
}
