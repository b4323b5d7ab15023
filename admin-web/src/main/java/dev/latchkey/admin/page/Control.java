package dev.latchkey.admin.page;

/** How a field is entered. */
public enum Control {
    TEXT("text"),
    MAIL("email"),
    URL("url"),
    NUMBER("number"),
    DATE("date"),
    SEARCH("search"),
    /** Never shows what it holds. */
    PASSWORD("password"),
    /** Several lines. */
    AREA(""),
    /** Several lines that are never shown again. */
    SECRET(""),
    CHECK(""),
    SELECT(""),
    RADIOS(""),
    CHECKS("");

    private final String inputType;

    Control(String inputType) {
        this.inputType = inputType;
    }

    /** Type of the HTML input; empty where another element is used. */
    public String inputType() {
        return inputType;
    }

    public boolean oneLine() {
        return !inputType.isEmpty();
    }

    /** Whether several inputs share one heading. */
    public boolean grouped() {
        return this == RADIOS || this == CHECKS;
    }

    /** Whether what was entered must not appear in a page. */
    public boolean hidden() {
        return this == PASSWORD || this == SECRET;
    }
}
