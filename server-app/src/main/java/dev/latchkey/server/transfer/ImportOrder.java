package dev.latchkey.server.transfer;

/**
 * What is to be imported, and how.
 *
 * @param text YAML as {@link SettingsTransfer#export} writes it
 * @param pruning whether what a section of the file does not have is deleted
 * @param dry whether only to say what would be done
 */
public record ImportOrder(String text, boolean pruning, boolean dry, References references) {

    @Override
    public String toString() {
        return "ImportOrder";
    }
}
