package dev.latchkey.content.node.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTypeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00+00:00",
        "951782399, 2000-02-28T23:59:59+00:00",
        "1764580149, 2025-12-01T09:09:09+00:00",
        "-1, 1969-12-31T23:59:59+00:00",
        "253402300799, 9999-12-31T23:59:59+00:00",
        "253402300800, +10000-01-01T00:00:00+00:00",
        "-62135596801, 0000-12-31T23:59:59+00:00",
        "-62167219201, -0001-12-31T23:59:59+00:00"
    })
    void momentIsWrittenInUtcToTheSecond(long seconds, String written) throws IOException {
        assertThat(json(new FieldItem.OfTimestamp(seconds)))
                .isEqualTo("{\"value\":\"" + written + "\",\"format\":\"Y-m-d\\\\TH:i:sP\"}");
    }

    private static String json(FieldItem item) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            new TimestampType().write(item, out);
        }
        return text.toString();
    }
}
