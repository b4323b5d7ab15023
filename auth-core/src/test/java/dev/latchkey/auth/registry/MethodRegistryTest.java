package dev.latchkey.auth.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MethodRegistryTest {

    private final AuthMethodProvider own = new Named("own", AuthMethodDescriptor.SPI_VERSION);
    private final AuthMethodProvider added = new Named("added", AuthMethodDescriptor.SPI_VERSION);
    private final MethodRegistry registry = new MethodRegistry(List.of(own));

    @Test
    void methodThatCameWithTheServerIsBuiltIn() {
        assertThat(registry.method("own")).contains(new RegisteredMethod(own, true));
    }

    @Test
    void methodOfAPluginIsNotBuiltIn() {
        registry.replacePlugins(List.of(added));

        assertThat(registry.method("added")).contains(new RegisteredMethod(added, false));
    }

    @Test
    void methodsOfPluginsComeAfterBuiltInOnes() {
        registry.replacePlugins(List.of(added));

        assertThat(registry.descriptors()).extracting(AuthMethodDescriptor::id).containsExactly("own", "added");
    }

    @Test
    void methodThatIsNotAmongTheNextOnesIsGone() {
        registry.replacePlugins(List.of(added));

        registry.replacePlugins(List.of());

        assertThat(registry.method("added")).isEmpty();
        assertThat(registry.provider("own")).contains(own);
    }

    @Test
    void twinOfABuiltInMethodIsRefusedAndNothingChanges() {
        registry.replacePlugins(List.of(added));

        assertThatIllegalStateException()
                .isThrownBy(() -> registry.replacePlugins(List.of(new Named("own", AuthMethodDescriptor.SPI_VERSION))))
                .withMessageContaining("share an id");
        assertThat(registry.provider("own")).contains(own);
        assertThat(registry.provider("added")).contains(added);
    }

    @Test
    void methodForANewerServerIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        registry.replacePlugins(List.of(new Named("added", AuthMethodDescriptor.SPI_VERSION + 1))))
                .withMessageContaining("needs a newer server");
    }

    private record Named(String id, int spiVersion) implements AuthMethodProvider {

        @Override
        public AuthMethodDescriptor descriptor() {
            return new AuthMethodDescriptor(id, "Title", "Summary.", "1", spiVersion, ConfigSchema.of(), List.of());
        }

        @Override
        public AuthMethod open(MethodSettings settings, MethodContext context) {
            throw new IllegalStateException("not opened here");
        }
    }
}
