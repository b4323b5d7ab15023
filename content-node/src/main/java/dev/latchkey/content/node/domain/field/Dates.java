package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The forms in which a moment is accepted, tried in order (contract "content", section 1.5).
 *
 * @param forms never empty
 */
record Dates(List<PhpDateFormat> forms) {

    /** What is accepted when an item names no format of its own. */
    static final Dates ACCEPTED = new Dates(List.of(
            new PhpDateFormat("U", " (UNIX timestamp)"),
            new PhpDateFormat("Y-m-d\\TH:i:sO", " (ISO 8601)"),
            new PhpDateFormat("Y-m-d\\TH:i:sP", " (RFC 3339)")));

    /** The years 1 to 9999, for which the written form has four digits. */
    private static final long EARLIEST = -62_135_596_800L;

    private static final long LATEST = 253_402_300_799L;

    static Dates in(String format) {
        return new Dates(List.of(new PhpDateFormat(format, "")));
    }

    OptionalLong seconds(JsonNode value) {
        for (PhpDateFormat form : forms) {
            OptionalLong seconds = form.seconds(value);
            if (seconds.isPresent()) {
                long moment = seconds.getAsLong();
                return moment < EARLIEST || moment > LATEST ? OptionalLong.empty() : seconds;
            }
        }
        return OptionalLong.empty();
    }

    String refusal(JsonNode value) {
        String given = value.isContainerNode() ? value.getNodeType().name() : value.asText();
        return "The specified date \"" + given + "\" is not in an accepted format: "
                + forms.stream().map(PhpDateFormat::described).collect(Collectors.joining(", ")) + ".";
    }
}
