package dev.latchkey.server.cli;

import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.ServerFactory;
import dev.latchkey.server.process.Version;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code latchkey}, which only has subcommands. */
@Command(
        name = "latchkey",
        description = "A content server whose API is guarded by pluggable authentication.",
        footer = {
            "",
            "Examples:",
            "  latchkey demo --once",
            "  latchkey serve --data data",
            "  latchkey user add --help"
        },
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true)
public final class LatchkeyCommand {

    private LatchkeyCommand() {}

    /**
     * The whole command line. A subcommand is added here, and gets what it needs through its constructor.
     *
     * @param environment variables of the process
     */
    public static CommandLine commandLine(
            ServerFactory servers, Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {
        SettingsLoader loader = new SettingsLoader(environment);
        CommandLine latchkey = new CommandLine(new LatchkeyCommand());
        latchkey.addSubcommand(withSettings(new ServeCommand(loader, servers)));
        latchkey.addSubcommand(withSettings(new DemoCommand(loader, servers)));
        CopyWork copies = new CopyWork(loader, servers, new LocalTerminal(in, environment));
        latchkey.addSubcommand(withSettings(new MigrateCommand(loader, servers, copies)));
        latchkey.addSubcommand(withSettings(new BackupCommand(copies)));
        latchkey.addSubcommand(withSettings(new RestoreCommand(copies)));
        addAdministration(latchkey, new DataWork(loader, servers, new LocalTerminal(in, environment)));
        latchkey.addSubcommand(pluginCommands(loader, servers));
        latchkey.addSubcommand(new CommandLine(new CompletionCommand()));
        return speaking(latchkey, out, err);
    }

    /**
     * As much of the command line as the arguments need: the model of all commands takes longer to build than the
     * server's database to open.
     */
    public static CommandLine commandLineFor(
            List<String> arguments,
            ServerFactory servers,
            Map<String, String> environment,
            InputStream in,
            PrintWriter out,
            PrintWriter err) {
        if (arguments.isEmpty() || !arguments.get(0).equals(ServeCommand.NAME)) {
            return commandLine(servers, environment, in, out, err);
        }
        CommandLine latchkey = new CommandLine(new LatchkeyCommand());
        latchkey.addSubcommand(withSettings(new ServeCommand(new SettingsLoader(environment), servers)));
        return speaking(latchkey, out, err);
    }

    /** The commands that a running server carries out for somebody at another terminal. */
    static CommandLine administration(Workplace work, PrintWriter out, PrintWriter err) {
        CommandLine latchkey = new CommandLine(new LatchkeyCommand());
        addAdministration(latchkey, work);
        latchkey.addSubcommand(new SnapshotCommand(work));
        return speaking(latchkey, out, err);
    }

    private static CommandLine speaking(CommandLine latchkey, PrintWriter out, PrintWriter err) {
        latchkey.getSubcommands().values().forEach(LatchkeyCommand::describe);
        ExitCodes.tell(latchkey.getCommandSpec());
        return latchkey.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageProblems())
                .setExecutionExceptionHandler(new Failures());
    }

    private static void addAdministration(CommandLine latchkey, Workplace work) {
        CommandLine token = new CommandLine(new TokenCommand());
        token.addSubcommand(withSettings(new TokenExplainCommand(work)));
        token.addSubcommand(withSettings(new TokenIssueCommand(work)));
        token.addSubcommand(withSettings(new TokenRevokeCommand(work)));
        latchkey.addSubcommand(token);
        CommandLine credential = new CommandLine(new CredentialCommand());
        credential.addSubcommand(withSettings(new CredentialListCommand(work)));
        credential.addSubcommand(withSettings(new CredentialMakeCommand(work)));
        credential.addSubcommand(withSettings(new CredentialRevokeCommand(work)));
        latchkey.addSubcommand(credential);
        addGroup(latchkey, new UserCommand(work));
        addGroup(latchkey, new RoleCommand(work));
        CommandLine application = addGroup(latchkey, new ApplicationCommand(work));
        application.addSubcommand(withSettings(new ApplicationAddCommand(work)));
        application.addSubcommand(withSettings(new ApplicationSetCommand(work)));
        addGroup(latchkey, new KeysCommand(work));
        addGroup(latchkey, new ResourceCommand(work));
        latchkey.addSubcommand(withSettings(new DoctorCommand(work)));
        latchkey.addSubcommand(withSettings(new ExportCommand(work)));
        latchkey.addSubcommand(withSettings(new OpenApiCommand(work)));
        latchkey.addSubcommand(withSettings(new ImportCommand(work)));
    }

    /** A group whose commands are its methods, or most of them. */
    private static CommandLine addGroup(CommandLine latchkey, Object group) {
        CommandLine commands = new CommandLine(group);
        latchkey.addSubcommand(commands);
        standard(commands);
        commands.getCommandSpec().usageMessage().synopsisSubcommandLabel("COMMAND");
        commands.getSubcommands().values().forEach(command -> {
            standard(command);
            SettingFlags.addTo(command.getCommandSpec());
        });
        return commands;
    }

    private static void standard(CommandLine command) {
        command.getCommandSpec().versionProvider(new BuildVersion());
        command.getCommandSpec().usageMessage().autoWidth(true);
    }

    /** Tells the synopsis of each command once it is in its place. */
    private static void describe(CommandLine command) {
        boolean withSettings = command.getCommandSpec().optionsMap().containsKey(SettingsLoader.CONFIG_FLAG);
        if (command.getSubcommands().isEmpty() && withSettings) {
            command.getCommandSpec().usageMessage().customSynopsis(SettingFlags.synopsis(command.getCommandSpec()));
        }
        ExitCodes.tell(command.getCommandSpec());
        command.getSubcommands().values().forEach(LatchkeyCommand::describe);
    }

    private static CommandLine pluginCommands(SettingsLoader loader, ServerFactory servers) {
        PluginWork work = new PluginWork(loader, servers);
        CommandLine plugin = new CommandLine(new PluginCommand());
        plugin.addSubcommand(withSettings(new PluginListCommand(work)));
        plugin.addSubcommand(withSettings(new PluginVerifyCommand(work)));
        plugin.addSubcommand(withSettings(new PluginReloadCommand(work)));
        plugin.addSubcommand(new PluginNewCommand());
        return plugin;
    }

    /** A subcommand that takes the flags of all settings. */
    private static CommandLine withSettings(Object command) {
        CommandLine line = new CommandLine(command);
        SettingFlags.addTo(line.getCommandSpec());
        return line;
    }

    /** What {@code --version} prints. */
    static final class BuildVersion implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Latchkey " + Version.text(), "Java ${java.version} (${java.vendor})"};
        }
    }
}
