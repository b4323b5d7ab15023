package dev.latchkey.server.process;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what somebody probably meant. */
public final class NearestName {

    private NearestName() {}

    /** The known name nearest to this one; empty if none is near. */
    public static Optional<String> to(String unknown, Stream<String> known) {
        int most = Math.max(2, unknown.length() / 3);
        return known.min(Comparator.comparingInt(name -> distance(unknown, name)))
                .filter(name -> distance(unknown, name) <= most);
    }

    /**
     * The sentence about an unknown name.
     *
     * @param kind of the name, with its article
     */
    public static String sentence(String unknown, String kind, Stream<String> known) {
        return unknown + " is not " + kind
                + to(unknown, known).map(name -> "; did you mean " + name + "?").orElse(".");
    }

    /** Levenshtein's: the least number of letters to insert, remove or change. */
    static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
