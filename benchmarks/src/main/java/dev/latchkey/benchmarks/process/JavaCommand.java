package dev.latchkey.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command by which the launcher runs the server, read from a process that it started: so its flags stand in the
 * launcher alone.
 *
 * @param java the program
 * @param options of the virtual machine
 * @param jar the server's
 */
public record JavaCommand(String java, List<String> options, String jar) {

    private static final List<String> ARCHIVE =
            List.of("-XX:SharedArchiveFile", "-Xshare", "-XX:+AutoCreateSharedArchive", "-XX:ArchiveClassesAtExit");

    public JavaCommand {
        options = List.copyOf(options);
    }

    /** @throws IllegalStateException if the process does not run a jar */
    public static JavaCommand of(ProcessHandle process) {
        List<String> words = words(process.pid());
        int jar = words.indexOf("-jar");
        if (jar < 1) {
            throw new IllegalStateException("The launcher does not run a jar: " + words);
        }
        return new JavaCommand(words.get(0), words.subList(1, jar), words.get(jar + 1));
    }

    private static List<String> words(long pid) {
        try {
            return List.of(Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"))
                    .split("\0"));
        } catch (IOException e) {
            throw new UncheckedIOException("The command of process " + pid + " cannot be read.", e);
        }
    }

    public boolean usesArchive() {
        return options.stream().anyMatch(JavaCommand::aboutArchive);
    }

    public JavaCommand withoutArchive() {
        return new JavaCommand(
                java, options.stream().filter(option -> !aboutArchive(option)).toList(), jar);
    }

    /** With options that win over those of the launcher. */
    public JavaCommand with(String... further) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(further));
        return new JavaCommand(java, all, jar);
    }

    /** The server with these arguments. */
    public List<String> server(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(java));
        all.addAll(options);
        all.addAll(List.of("-jar", jar));
        all.addAll(arguments);
        return all;
    }

    /** Another program, from the class path of this process, in the same kind of virtual machine. */
    public List<String> program(Class<?> main, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(java));
        all.addAll(withoutArchive().options());
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        all.addAll(arguments);
        return all;
    }

    /** A tool that comes with the same Java, for example {@code jcmd}. */
    public Path tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    private static boolean aboutArchive(String option) {
        return ARCHIVE.stream().anyMatch(option::startsWith);
    }
}
