package dev.latchkey.auth.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation of the package is where authors begin, so what it shows works. */
final class PackageDocumentationTest {

    private static final Path PAGE = Path.of("src/main/java/dev/latchkey/auth/spi/package-info.java");

    @Test
    void exampleCompilesAgainstTheSpiAlone(@TempDir Path classes) throws IOException {
        String code = example();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of("-d", classes.toString(), "-Xlint:all", "-Werror", "-proc:none");

        boolean compiled = compiler.getTask(complaints, null, null, options, null, List.of(new Source(code)))
                .call();

        assertThat(compiled).as(complaints.toString()).isTrue();
        assertThat(classes.resolve("com/example/pin/PinMethodProvider.class")).exists();
    }

    private static String example() throws IOException {
        String page = Files.readString(PAGE);
        String begin = "<pre>{@code\n";
        return page.substring(page.indexOf(begin) + begin.length(), page.indexOf(" * }</pre>"))
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        private Source(String code) {
            super(URI.create("string:///com/example/pin/PinMethodProvider.java"), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
