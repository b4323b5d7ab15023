package dev.latchkey.benchmarks.site;

/** Texts of pages. */
public final class PageText {

    private static final String SENTENCE = "A page says what it has to say in a few plain words, and then it ends. ";

    private PageText() {}

    /** A page whose answer has about 1.5 KB. */
    public static String json(String title) {
        return "{\"type\":[{\"target_id\":\"page\"}],\"title\":[{\"value\":\"" + title + "\"}],\"body\":[{\"value\":\""
                + body() + "\"}]}";
    }

    /** A change of the title. */
    public static String change(String title) {
        return "{\"type\":[{\"target_id\":\"page\"}],\"title\":[{\"value\":\"" + title + "\"}]}";
    }

    private static String body() {
        return SENTENCE.repeat(3).strip();
    }
}
