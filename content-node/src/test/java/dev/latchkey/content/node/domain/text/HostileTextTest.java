package dev.latchkey.content.node.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written, the formats open to ordinary authors make HTML that may stand in a page. */
final class HostileTextTest {

    private static final TextFormats FORMATS = StandardFormats.of("https://cms.example.com");
    private static final List<String> SAFE_FORMATS = List.of("plain_text", "basic_html", "restricted_html");

    private static final Set<String> ELEMENTS = Set.of(
            "br",
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "cite",
            "dl",
            "dt",
            "dd",
            "a",
            "blockquote",
            "ul",
            "ol",
            "strong",
            "em",
            "code",
            "li",
            "img",
            "figure",
            "figcaption",
            "span");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "href",
            "hreflang",
            "cite",
            "type",
            "start",
            "src",
            "alt",
            "data-entity-uuid",
            "data-entity-type",
            "height",
            "width",
            "class",
            "role",
            "loading",
            "lang",
            "dir");

    private static final List<String> SHREDS = List.of(
            "<",
            ">",
            "</",
            "/>",
            "\"",
            "'",
            "=",
            " ",
            "\n",
            "&",
            "&#60;",
            "&lt;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "script",
            "<script>",
            "</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<a href=",
            "javascript:",
            "java\tscript:",
            "data:text/html,",
            "http://example.com/",
            "www.example.com",
            "style=x",
            "<p ",
            "<strong>",
            "</strong>",
            "<ul>",
            "<li>",
            "<blockquote>",
            "`",
            "\u0000",
            "\u2028",
            "\uD83D\uDE00",
            "x");

    static Stream<String> naughtyStrings() throws IOException {
        try (InputStream file = HostileTextTest.class.getResourceAsStream("/vectors/blns.json")) {
            return Stream.of(JsonMapper.builder().build().readValue(file, String[].class));
        }
    }

    static Stream<String> shreddedMarkup() {
        Random random = new Random(20251122);
        return Stream.generate(() -> random.ints(1 + random.nextInt(24), 0, SHREDS.size())
                        .mapToObj(SHREDS::get)
                        .reduce("", String::concat))
                .limit(3000);
    }

    @Test
    void naughtyStringsDoNoHarm() throws IOException {
        assertThat(naughtyStrings()).allSatisfy(HostileTextTest::assertHarmless);
    }

    @Test
    void shreddedMarkupDoesNoHarm() {
        assertThat(shreddedMarkup()).allSatisfy(HostileTextTest::assertHarmless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"x\" <script>alert(1)</script>",
                "<img src=\"/x\" data-caption=\"&lt;script&gt;alert(1)&lt;/script&gt;\">",
                "<img src=\"/x\" data-caption=\"&lt;img src=x onerror=alert(1)&gt;\">",
                "<img src=\"/x\" data-align=\"left&quot; onload=&quot;alert(1)\">",
                "<img src=\"/x\" alt=\"&quot; onerror=&quot;alert(1)\">",
                "<p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "http://example.com/\"onmouseover=alert(1)",
                "http://example.com/&quot;onmouseover=alert(1)",
                "<a href=\"&#x6A;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;&#x3A;alert(1)\">x</a>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>"
            })
    void knownTricksDoNoHarm(String trick) {
        assertHarmless(trick);
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void longTextIsProcessedInOnePass(String text) {
        assertThat(FORMATS.all())
                .allSatisfy(format ->
                        assertThat(FORMATS.processed(text, format.id())).isNotNull());
    }

    /** A quadratic filter would take hours for these. */
    static Stream<String> longTexts() {
        return Stream.of("<a ", "<a b=\"", "a.", "<script", "&", "<!--", "\n\n", "www.", "http://", "a@", "</p>")
                .map(part -> part.repeat(300_000 / part.length()));
    }

    private static void assertHarmless(String text) {
        for (String format : SAFE_FORMATS) {
            String html = FORMATS.processed(text, format);
            assertThat(HtmlScanner.pieces(html)).as("%s of %s", format, text).allSatisfy(HostileTextTest::assertKnown);
        }
    }

    private static void assertKnown(Piece piece) {
        assertThat(piece.kind()).isNotEqualTo(Piece.Kind.COMMENT);
        if (piece.is(Piece.Kind.TEXT)) {
            assertThat(piece.html()).doesNotContain("<");
        } else if (piece.is(Piece.Kind.CLOSE)) {
            assertThat(piece.html()).isEqualTo("</" + piece.name() + ">");
        } else {
            assertThat(ELEMENTS).contains(piece.name());
            Map<String, String> attributes = Attributes.of(piece);
            assertThat(ATTRIBUTES).containsAll(attributes.keySet());
            assertThat(attributes
                            .getOrDefault("href", "")
                            .replaceAll("[\\s\\p{Cntrl}]", "")
                            .toLowerCase(Locale.ROOT))
                    .doesNotStartWith("javascript:")
                    .doesNotStartWith("data:")
                    .doesNotStartWith("vbscript:");
        }
    }
}
