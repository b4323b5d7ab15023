package dev.latchkey.benchmarks.report;

import java.util.List;

/** The machine in general terms. */
public record Machine(int processors, String architecture, String system, String java, List<String> options) {

    public static Machine here(List<String> options) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("os.name"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                options.stream().map(Machine::withoutPath).toList());
    }

    /** Options may name files of this machine. */
    private static String withoutPath(String option) {
        if (option.startsWith("@")) {
            return "@" + option.substring(option.lastIndexOf('/') + 1);
        }
        int path = option.indexOf("=/");
        return path < 0 ? option : option.substring(0, path + 1) + "…";
    }
}
