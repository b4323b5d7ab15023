package dev.latchkey.plugin;

/**
 * A plugin threw what it must not, returned nothing, or took too long. Stands for whatever the plugin threw, whose class
 * and text are its own and may not even be printable. The message can be shown to administrators.
 */
final class PluginFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginFaultException(String sentence) {
        super(sentence);
    }

    private PluginFaultException(String sentence, PluginFaultException cause) {
        super(sentence, cause);
    }

    /** Its cause tells what was thrown: class, text and stack, without the object. */
    static PluginFaultException of(String pluginId, String call, Throwable thrown) {
        PluginFaultException told = new PluginFaultException(ThrownText.of(thrown));
        told.setStackTrace(ThrownText.stack(thrown));
        return new PluginFaultException(
                "The plugin " + pluginId + " failed in " + call + " with "
                        + thrown.getClass().getName() + "; the server's log has the details.",
                told);
    }
}
