package dev.latchkey.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A process that opens the embedded database, says so, and keeps it until it is killed or its input ends. */
final class HoldDatabase {

    private HoldDatabase() {}

    public static void main(String[] arguments) throws IOException {
        Database database = Database.open(DatabaseSettings.embedded(Path.of(arguments[0]), 1));
        try (database) {
            System.out.println("open");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
