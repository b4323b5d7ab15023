package dev.latchkey.auth.engine;

/** How many applications can serve requests at the moment. */
public final class ApplicationStates {

    private final AuthConfiguration configuration;

    public ApplicationStates(AuthConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Enabled, and their method is open. */
    public long serving() {
        return enabled(true);
    }

    /** Enabled, but their method could not be opened; they answer 503. */
    public long failing() {
        return enabled(false);
    }

    /** Switched off by an administrator. */
    public long disabled() {
        return configuration.snapshot().open().values().stream()
                .filter(open -> !open.application().enabled())
                .count();
    }

    private long enabled(boolean open) {
        return configuration.snapshot().open().values().stream()
                .filter(application -> application.application().enabled())
                .filter(application -> application.method().isPresent() == open)
                .count();
    }
}
