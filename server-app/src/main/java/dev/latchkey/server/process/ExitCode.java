package dev.latchkey.server.process;

/** How a command ended. Numbers are API for scripts and never change. */
public enum ExitCode {
    OK(0, "Done, or stopped as asked."),
    FAULT(1, "A fault of the program; the log file has the details."),
    USAGE(2, "The command line is not understood."),
    CONFIGURATION(3, "A setting is wrong or a settings file cannot be read."),
    DATA(4, "The data folder or the database cannot be used."),
    PORT(5, "The port cannot be listened on."),
    JAVA(6, "Java is missing or older than 17."),
    KEY(7, "The key-encryption key is missing, damaged or not the one the data was sealed with."),
    PLUGIN(8, "A plugin was refused, or no running server answered."),
    FINDINGS(9, "The doctor found something that invites misuse or loses data.");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
