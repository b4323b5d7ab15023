package dev.latchkey.content.node.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each format makes of a text, compared character by character (contract "content", section 6.2). */
final class TextFormatGoldenTest {

    private static final TextFormats FORMATS = StandardFormats.of("https://cms.example.com");

    static Stream<Arguments> samples() throws IOException {
        try (InputStream file = TextFormatGoldenTest.class.getResourceAsStream("/golden/text-formats.json")) {
            JsonNode samples = JsonMapper.builder().build().readTree(file);
            return StreamSupport.stream(samples.spliterator(), false)
                    .flatMap(sample -> FORMATS.all().stream()
                            .map(format -> Arguments.of(
                                    sample.get("about").textValue(),
                                    format.id(),
                                    sample.get("input").textValue(),
                                    sample.get(format.id()).textValue())));
        }
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("samples")
    void textBecomesThisHtml(String about, String format, String input, String html) {
        assertThat(FORMATS.processed(input, format)).as(about).isEqualTo(html);
    }

    @Test
    void textWithoutFormatIsPlain() {
        assertThat(FORMATS.processed("<b>")).isEqualTo("<p>&lt;b&gt;</p>\n");
    }

    @Test
    void textInAFormatThatIsGoneIsPlain() {
        assertThat(FORMATS.processed("<b>", "gone")).isEqualTo("<p>&lt;b&gt;</p>\n");
    }

    @Test
    void formatsAreOfferedByWeight() {
        assertThat(FORMATS.all())
                .extracting(TextFormat::id)
                .containsExactly("basic_html", "restricted_html", "full_html", "plain_text");
    }

    @Test
    void plainTextNeedsNoPermissionAndOthersTheirOwn() {
        assertThat(FORMATS.usableBy("use text format basic_html"::equals))
                .extracting(TextFormat::id)
                .containsExactly("basic_html", "plain_text");
    }
}
