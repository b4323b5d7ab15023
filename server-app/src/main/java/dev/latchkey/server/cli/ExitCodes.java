package dev.latchkey.server.cli;

import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.process.ExitCode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Tells in the help of each command how it may end. */
final class ExitCodes {

    private static final Set<String> LISTENING = Set.of("serve", "demo");

    private ExitCodes() {}

    static void tell(CommandSpec command) {
        Map<String, String> codes = new LinkedHashMap<>();
        of(command).forEach(code -> codes.put(String.valueOf(code.number()), code.meaning()));
        command.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
    }

    private static Set<ExitCode> of(CommandSpec command) {
        if (command.parent() == null) {
            return EnumSet.allOf(ExitCode.class);
        }
        Set<ExitCode> codes = EnumSet.of(ExitCode.OK, ExitCode.FAULT, ExitCode.USAGE, ExitCode.JAVA);
        if (command.optionsMap().containsKey(SettingsLoader.CONFIG_FLAG)) {
            codes.addAll(EnumSet.of(ExitCode.CONFIGURATION, ExitCode.DATA, ExitCode.KEY, ExitCode.PLUGIN));
        }
        if (LISTENING.contains(command.name())) {
            codes.add(ExitCode.PORT);
        }
        if (command.name().equals("doctor")) {
            codes.add(ExitCode.FINDINGS);
        }
        return codes;
    }
}
