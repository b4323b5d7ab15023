package dev.latchkey.benchmarks.micro;

import dev.latchkey.content.node.domain.text.StandardFormats;
import dev.latchkey.content.node.domain.text.TextFormats;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Making HTML of what an author wrote, 1.5 KB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextFilters {

    private static final String PARAGRAPH = """
            <h2 id="part">A part</h2>
            A paragraph with <strong>strong</strong> and <em>soft</em> words, a <a href="/node/1" onclick="x()">link</a>
            and an address as it is, http://example.com/page?a=1&b=2, and what has to go: <script>alert(1)</script>.

            <ul><li>one</li><li>two</li></ul>
            """;

    /** The machine name. */
    @Param({"plain_text", "basic_html", "restricted_html", "full_html"})
    public String format = "restricted_html";

    private final TextFormats formats = StandardFormats.of("http://content.example.com");
    private final String text = PARAGRAPH.repeat(6).substring(0, 1500);

    /** All filters of the format. */
    @Benchmark
    public String processed() {
        return formats.processed(text, format);
    }
}
