package dev.latchkey.plugin;

import dev.latchkey.auth.spi.AuthMethodDescriptor;

/**
 * The versions of the SPI for which plugins may be built.
 *
 * @param newest the server's own
 */
record SpiRange(int oldest, int newest) {

    static final SpiRange OF_THIS_SERVER = new SpiRange(1, AuthMethodDescriptor.SPI_VERSION);

    void check(int version) throws PluginRefusal {
        if (version > newest) {
            throw refusal(
                    version + ", but this server has version " + newest + ".",
                    "Upgrade the server, or use a version of the plugin that was built for SPI " + newest + ".");
        }
        if (version < oldest) {
            throw refusal(
                    version + ", but this server needs at least version " + oldest + ".",
                    "Use a newer version of the plugin.");
        }
    }

    private static PluginRefusal refusal(String rest, String hint) {
        return new PluginRefusal(PluginStage.MANIFEST, "It was built for the SPI of version " + rest, hint);
    }
}
