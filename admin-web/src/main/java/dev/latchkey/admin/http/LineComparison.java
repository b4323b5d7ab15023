package dev.latchkey.admin.http;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.latchkey.admin.page.ComparePage.Kind;
import dev.latchkey.admin.page.ComparePage.Line;
import java.util.ArrayList;
import java.util.List;

/** Two texts side by side, line by line, with a few unchanged lines round each change. */
final class LineComparison {

    private static final int CONTEXT = 2;

    /** The search for the shortest difference takes time with the square of what differs. */
    private static final int MOST_LINES = 4_000;

    private LineComparison() {}

    static List<Line> of(String older, String newer) {
        List<String> before = older.lines().toList();
        List<String> after = newer.lines().toList();
        if (before.equals(after)) {
            return List.of(new Line(Kind.LEFT_OUT, "Only the ends of lines differ."));
        }
        if (before.size() > MOST_LINES || after.size() > MOST_LINES) {
            return List.of(new Line(
                    Kind.LEFT_OUT,
                    "Too long to compare line by line: " + before.size() + " lines before, " + after.size()
                            + " after."));
        }
        return shortened(all(before, after));
    }

    private static List<Line> all(List<String> before, List<String> after) {
        List<Line> lines = new ArrayList<>();
        int next = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(lines, Kind.SAME, before.subList(next, delta.getSource().getPosition()));
            add(lines, Kind.REMOVED, delta.getSource().getLines());
            add(lines, Kind.ADDED, delta.getTarget().getLines());
            next = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(lines, Kind.SAME, before.subList(next, before.size()));
        return lines;
    }

    private static void add(List<Line> lines, Kind kind, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(kind, text)));
    }

    private static List<Line> shortened(List<Line> all) {
        List<Line> kept = new ArrayList<>();
        int leftOut = 0;
        for (int i = 0; i < all.size(); i++) {
            if (nearAChange(all, i)) {
                gap(kept, leftOut);
                leftOut = 0;
                kept.add(all.get(i));
            } else {
                leftOut++;
            }
        }
        gap(kept, leftOut);
        return kept;
    }

    private static boolean nearAChange(List<Line> all, int at) {
        return all.subList(Math.max(0, at - CONTEXT), Math.min(all.size(), at + CONTEXT + 1)).stream()
                .anyMatch(line -> line.kind() != Kind.SAME);
    }

    private static void gap(List<Line> lines, int leftOut) {
        if (leftOut > 0) {
            lines.add(new Line(Kind.LEFT_OUT, leftOut == 1 ? "1 line is the same." : leftOut + " lines are the same."));
        }
    }
}
