package dev.latchkey.web;

/** A page asked for by somebody who may not see it. Carries no stack trace: it is an outcome, not a fault. */
public final class PermissionMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String permission;

    /** @param permission machine name of what is missing */
    public PermissionMissing(String permission) {
        super("The '" + permission + "' permission is required.", null, false, false);
        this.permission = permission;
    }

    public String permission() {
        return permission;
    }
}
