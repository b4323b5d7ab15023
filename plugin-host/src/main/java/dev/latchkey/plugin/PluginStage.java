package dev.latchkey.plugin;

/** How far a plugin came before it was refused, in the order of the checks. */
public enum PluginStage {
    /** It was not refused. */
    NONE,
    /** The file itself: readable, within the limits, nothing that leads out of it. */
    FILE,
    /** What its manifest says. No class has been loaded up to here. */
    MANIFEST,
    /** Whether what its classes use of the SPI is there. */
    LINK,
    /** Loading its classes and asking its providers what they are. */
    LOAD,
    /** Whether another has the same id. */
    TWIN
}
