package dev.latchkey.benchmarks.plan;

import dev.latchkey.benchmarks.process.CollectorLog;
import dev.latchkey.benchmarks.process.Meter;
import dev.latchkey.benchmarks.process.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A running server with its meter. */
public record Contestant(ServerProcess process, Meter meter) implements AutoCloseable {

    public static Contestant start(List<String> command, CollectorLog collector, Path jcmd, Path errors) {
        ServerProcess process = ServerProcess.start(command, errors);
        return new Contestant(process, new Meter(process.vitals(), collector, jcmd));
    }

    int port() {
        return process.port();
    }

    <T> Meter.Metered<T> metering(Supplier<T> work) {
        return meter.metering(work);
    }

    public ProcessHandle handle() {
        return process.handle();
    }

    public OptionalLong residentBytes() {
        return process.vitals().residentBytes();
    }

    @Override
    public void close() {
        process.close();
    }
}
