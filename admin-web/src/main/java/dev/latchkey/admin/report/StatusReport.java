package dev.latchkey.admin.report;

import java.util.List;

/** Everything that the status report looks at, for whoever shows it elsewhere. */
public interface StatusReport {

    /** What weighs most first; looked at anew each time. */
    List<Finding> findings();
}
