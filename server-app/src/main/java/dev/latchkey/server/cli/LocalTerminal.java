package dev.latchkey.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The terminal of this process. */
record LocalTerminal(InputStream in, Map<String, String> environment) implements Terminal {

    @Override
    public byte[] input(int most) throws IOException {
        return in.readNBytes(most);
    }

    @Override
    public byte[] file(Path path, int most) throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            return content.readNBytes(most);
        }
    }

    @Override
    public List<String> folder(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** A temporary file has its owner's rights only, and a reader never sees half of it. */
    @Override
    public void save(Path path, byte[] content) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, ".latchkey", ".tmp");
        try {
            Files.write(draft, content);
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
