package dev.latchkey.benchmarks.micro;

import dev.latchkey.benchmarks.site.Scale;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A server of the usual size. */
@State(Scope.Benchmark)
public class SiteState {

    /** How many there are. */
    @Param("20")
    public int applications = 20;

    /** How many there are. */
    @Param("50")
    public int roles = 50;

    /** How many there are. */
    @Param("1000")
    public int nodes = 1_000;

    private Parts parts;

    /** Makes the data. */
    @Setup
    public void make() {
        parts = Parts.make(new Scale(1_000, applications, roles, nodes));
    }

    Parts parts() {
        return parts;
    }

    /** Deletes the data. */
    @TearDown
    public void delete() {
        parts.close();
    }
}
