package dev.latchkey.auth.application;

/** Where the gate's settings are kept. Every write also moves the configuration version, in the same transaction. */
public interface GateSettingsRepository {

    /** {@link GateSettings#INITIAL} until something was saved. */
    GateSettings load();

    void save(GateSettings settings);
}
