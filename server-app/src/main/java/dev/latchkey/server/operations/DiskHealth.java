package dev.latchkey.server.operations;

import dev.latchkey.server.config.ServerSettings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is room in the data folder. */
final class DiskHealth implements HealthPart {

    private final Path folder;
    private final long leastBytes;

    @Inject
    DiskHealth(ServerSettings settings) {
        this(settings.dataFolder(), settings.operations().leastDiskBytes());
    }

    DiskHealth(Path folder, long leastBytes) {
        this.folder = folder;
        this.leastBytes = leastBytes;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public PartHealth look() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return free < leastBytes
                    ? PartHealth.down("less free space than health.least-disk asks for")
                    : PartHealth.up();
        } catch (IOException e) {
            return PartHealth.down("the data folder cannot be reached");
        }
    }
}
