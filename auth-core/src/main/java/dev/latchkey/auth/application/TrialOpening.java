package dev.latchkey.auth.application;

import dev.latchkey.auth.guard.MethodUnavailableException;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.SettingProblem;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the method of an application that is not saved yet, by the very call that requests will use, and closes it. */
final class TrialOpening {

    private static final Logger log = LoggerFactory.getLogger(TrialOpening.class);

    private final MethodOpener opener;

    TrialOpening(MethodOpener opener) {
        this.opener = opener;
    }

    /** What the method has against its settings; empty if it can be opened. */
    List<SettingProblem> problems(Application application, List<ApplicationKey> keys) {
        try {
            opener.open(application, keys).close();
            return List.of();
        } catch (InvalidSettingsException e) {
            return e.problems();
        } catch (MethodUnavailableException e) {
            return List.of(new SettingProblem("", e.getMessage()));
        } catch (RuntimeException | LinkageError e) {
            log.error("the method of application {} could not be opened for a trial", application.id(), e);
            return List.of(
                    new SettingProblem("", "The method failed with these settings; the server's log has the reason."));
        }
    }
}
