package dev.latchkey.server.cli;

import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import dev.latchkey.server.transfer.DrupalExport;
import dev.latchkey.server.transfer.ImportOrder;
import dev.latchkey.server.transfer.ImportReport;
import dev.latchkey.server.transfer.References;
import dev.latchkey.web.rest.Verb;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts settings in place that a file has. */
@Command(
        name = "import",
        description =
                "Puts in place what a YAML file of settings has, all of it or nothing, and says what differs: + added,"
                        + " ~ changed, - deleted. What the file does not have stays. A secret in it is sealed:…, env:NAME or"
                        + " file:PATH, which are looked up where this command is given, not where the server runs.",
        footer = {
            "",
            "Examples:",
            "  latchkey import settings.yaml --dry-run",
            "  latchkey import --prune < settings.yaml",
            "  latchkey import --drupal config/sync --dry-run"
        },
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class ImportCommand implements Callable<Integer> {

    private static final int LONGEST = 8 * 1024 * 1024;
    private static final int LONGEST_SECRET = 64 * 1024;

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file; otherwise it is read from standard input.")
    private Path file;

    @Option(
            names = "--drupal",
            paramLabel = "FOLDER",
            description =
                    "Read rest.resource.*.yml, user.role.*.yml and node.type.*.yml of a Drupal configuration export,"
                            + " and say what cannot be carried over.")
    private Path drupal;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dry;

    @Option(names = "--prune", description = "Delete what a section of the file does not have; built-in roles stay.")
    private boolean pruning;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    ImportCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        if (drupal != null && (pruning || file != null)) {
            throw new StartupException("--drupal goes neither with a file nor with --prune.", ExitCode.USAGE);
        }
        return work.run(spec.commandLine(), (server, terminal, out) -> {
            List<String> notes = new ArrayList<>();
            String text = drupal == null ? own(terminal) : foreign(server.administration(), terminal, notes);
            ImportReport report = server.administration()
                    .transfer()
                    .take(new ImportOrder(text, pruning, dry, new Followed(terminal)));
            notes.addAll(report.notes());
            print(report, notes, out);
        });
    }

    private String own(Terminal terminal) {
        return read(() -> file == null ? terminal.input(LONGEST + 1) : terminal.file(file, LONGEST + 1));
    }

    private String foreign(Administration server, Terminal terminal, List<String> notes) {
        Map<String, String> files = new TreeMap<>();
        for (String name : names(terminal)) {
            if (DrupalExport.reads(name)) {
                files.put(name, read(() -> terminal.file(drupal.resolve(name), LONGEST + 1)));
            }
        }
        if (files.isEmpty()) {
            throw new StartupException("There is nothing in the folder that can be carried over.", ExitCode.USAGE);
        }
        DrupalExport export =
                DrupalExport.of(files, server.permissions()::contains, plugin -> methods(server.resources(), plugin));
        notes.addAll(export.notes());
        return export.text();
    }

    private static List<String> methods(RestResources resources, String plugin) {
        return resources.find(plugin).stream()
                .flatMap(entry -> entry.definition().verbs().stream())
                .map(Verb::name)
                .toList();
    }

    private List<String> names(Terminal terminal) {
        try {
            return terminal.folder(drupal);
        } catch (IOException e) {
            throw new StartupException("The folder cannot be read: " + e.getMessage() + ".", ExitCode.USAGE, e);
        }
    }

    private void print(ImportReport report, List<String> notes, PrintWriter out) {
        if (json) {
            Listing.one(row(report, notes), true, out);
            return;
        }
        notes.forEach(note -> out.println("! " + note));
        report.changes().forEach(out::println);
        String done = dry ? "To do: " : "Done: ";
        out.println(done + report.changes().size() + ". Already so: " + report.same() + ". Left alone: " + report.left()
                + ".");
    }

    private Map<String, Object> row(ImportReport report, List<String> notes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("dryRun", dry);
        row.put("notes", notes);
        row.put("changes", report.changes());
        row.put("same", report.same());
        row.put("left", report.left());
        return row;
    }

    private interface Reading {
        byte[] bytes() throws IOException;
    }

    private static String read(Reading reading) {
        try {
            byte[] bytes = reading.bytes();
            if (bytes.length > LONGEST) {
                throw new StartupException("The file is longer than 8 MiB.", ExitCode.USAGE);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartupException("The file cannot be read: " + e.getMessage() + ".", ExitCode.USAGE, e);
        }
    }

    private record Followed(Terminal terminal) implements References {

        @Override
        public String variable(String name) throws IOException {
            return terminal.variable(name);
        }

        @Override
        public String file(String path) throws IOException {
            byte[] content = terminal.file(Path.of(path), LONGEST_SECRET + 1);
            if (content.length > LONGEST_SECRET) {
                throw new IOException("longer than 64 KiB");
            }
            return new String(content, StandardCharsets.UTF_8);
        }
    }
}
