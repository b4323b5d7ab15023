package dev.latchkey.plugin;

/** What became of a plugin. */
public enum PluginState {
    ACTIVE("Active", "Its methods serve applications."),
    FIT("Fit", "It passes every check; it was not activated."),
    OUTDATED("Outdated", "The file in the folder was refused; the version loaded before serves on."),
    REFUSED("Refused", "It is not loaded; applications that use its methods answer 503."),
    IGNORED("Ignored", "The server runs in safe mode and loads no plugins.");

    private final String title;
    private final String meaning;

    PluginState(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    /** One sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether the file in the folder is not what runs. */
    public boolean failed() {
        return this == REFUSED || this == OUTDATED;
    }
}
