package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.page.ComparePage.Line;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LineComparisonTest {

    @Test
    void textThatWasAddedToNothingIsAllAdded() {
        assertThat(shown("", "one\ntwo")).containsExactly("ADDED one", "ADDED two");
    }

    @Test
    void textThatWasTakenAwayIsAllRemoved() {
        assertThat(shown("one\ntwo", "")).containsExactly("REMOVED one", "REMOVED two");
    }

    @Test
    void unchangedLinesBetweenTwoChangesAreCounted() {
        String before = "a\n" + numbers(10) + "\nz";
        String after = "A\n" + numbers(10) + "\nZ";

        assertThat(shown(before, after))
                .containsExactly(
                        "REMOVED a",
                        "ADDED A",
                        "SAME 1",
                        "SAME 2",
                        "LEFT_OUT 6 lines are the same.",
                        "SAME 9",
                        "SAME 10",
                        "REMOVED z",
                        "ADDED Z");
    }

    @Test
    void insertedLineLeavesTheOthersAsTheyAre() {
        assertThat(shown("one\nthree", "one\ntwo\nthree")).containsExactly("SAME one", "ADDED two", "SAME three");
    }

    @Test
    void differenceOfLineEndsIsSaid() {
        assertThat(shown("one\r\ntwo", "one\ntwo")).containsExactly("LEFT_OUT Only the ends of lines differ.");
    }

    @Test
    void veryLongTextsAreNotCompared() {
        assertThat(shown(numbers(5_000), numbers(4_999)))
                .containsExactly("LEFT_OUT Too long to compare line by line: 5000 lines before, 4999 after.");
    }

    private static List<String> shown(String before, String after) {
        return LineComparison.of(before, after).stream()
                .map((Line line) -> line.kind() + " " + line.text())
                .toList();
    }

    private static String numbers(int most) {
        return IntStream.rangeClosed(1, most).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
    }
}
