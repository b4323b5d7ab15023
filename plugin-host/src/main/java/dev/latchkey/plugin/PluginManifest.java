package dev.latchkey.plugin;

import java.util.jar.Attributes;
import java.util.regex.Pattern;

/**
 * What a plugin's manifest says of it.
 *
 * @param spiVersion the digits as written
 */
record PluginManifest(String id, String version, String spiVersion) {

    static final String ID = "Latchkey-Plugin-Id";
    static final String VERSION = "Latchkey-Plugin-Version";
    static final String SPI_VERSION = "Latchkey-Spi-Version";

    private static final Pattern ID_FORM = Pattern.compile("[a-z][a-z0-9.-]{1,63}");
    private static final Pattern VERSION_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
    private static final Pattern SPI_VERSION_FORM = Pattern.compile("[0-9]{1,6}");

    /** @throws PluginRefusal if an attribute is missing or not of its form */
    static PluginManifest of(Attributes attributes) throws PluginRefusal {
        return new PluginManifest(
                value(attributes, ID, ID_FORM, "2 to 64 of a-z, 0-9, - and ., starting with a letter"),
                value(attributes, VERSION, VERSION_FORM, "up to 64 letters, digits and . _ + -"),
                value(attributes, SPI_VERSION, SPI_VERSION_FORM, "a whole number"));
    }

    /** @throws PluginRefusal if the server's SPI is older, or too new */
    void fits(SpiRange range) throws PluginRefusal {
        range.check(Integer.parseInt(spiVersion));
    }

    private static String value(Attributes attributes, String name, Pattern form, String formInWords)
            throws PluginRefusal {
        String value = attributes.getValue(name);
        if (value == null || value.isBlank()) {
            throw refusal("Its manifest has no attribute " + name + ".");
        }
        String stripped = value.strip();
        if (!form.matcher(stripped).matches()) {
            throw refusal("The attribute " + name + " of its manifest is not " + formInWords + ".");
        }
        return stripped;
    }

    private static PluginRefusal refusal(String reason) {
        return new PluginRefusal(
                PluginStage.MANIFEST,
                reason,
                "Its author sets " + ID + ", " + VERSION + " and " + SPI_VERSION + " in META-INF/MANIFEST.MF.");
    }
}
