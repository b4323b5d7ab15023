package dev.latchkey.server;

/** How libraries and the Java runtime behave in this program, where nobody has said otherwise with {@code -D}. */
final class RuntimeDefaults {

    private RuntimeDefaults() {}

    /** Must be called before any of them is used. */
    static void apply() {
        // Jetty lists all locales at its start. Those of the older provider take half a second and are the same ones.
        unlessGiven("java.locale.providers", "CLDR");
        // Classes that Guice would write at every start cannot be in a start-up archive, and nothing is intercepted.
        unlessGiven("guice_bytecode_gen_option", "DISABLED");
        // Jetty would start the whole of JMX to find out, for the layout of its queues.
        unlessGiven("org.eclipse.jetty.util.referencesPerCacheLine", "16");
    }

    private static void unlessGiven(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
