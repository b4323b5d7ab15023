package dev.latchkey.admin.page;

import java.util.List;

/**
 * A small chart of bars, one for each hour, drawn into a field of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param summary what one sees, in a sentence
 * @param unit of the values, for the head of the table
 * @param top value of the upper edge
 * @param bars in the order of the hours
 */
public record Chart(String title, String summary, String unit, String top, List<Bar> bars) {

    public static final int WIDTH = 480;
    public static final int HEIGHT = 100;

    /**
     * An hour.
     *
     * @param label its start
     * @param text its value or values
     * @param x left edge
     * @param height of the whole bar
     * @param inner height of the part that is drawn darker
     */
    public record Bar(String label, String text, int x, int height, int inner) {

        public static final int BREADTH = 16;

        public int y() {
            return HEIGHT - height;
        }

        public int innerY() {
            return HEIGHT - inner;
        }
    }

    public Chart {
        bars = List.copyOf(bars);
    }
}
