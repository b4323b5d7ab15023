package dev.latchkey.plugin;

/** A plugin does not pass a check. Its message is the reason for the administrator. */
final class PluginRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final PluginStage stage;
    private final String hint;

    /** @param hint what to do about it */
    PluginRefusal(PluginStage stage, String reason, String hint) {
        super(reason, null, false, false);
        this.stage = stage;
        this.hint = hint;
    }

    PluginStage stage() {
        return stage;
    }

    String hint() {
        return hint;
    }
}
