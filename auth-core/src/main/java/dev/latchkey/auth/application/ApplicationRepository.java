package dev.latchkey.auth.application;

import java.util.List;

/** Where applications are kept. Every write also moves the configuration version, in the same transaction. */
public interface ApplicationRepository {

    /** In the order of their creation. */
    List<Application> all();

    /** @throws ApplicationProblem if the id is taken */
    void add(Application application);

    /**
     * Replaces an application's data, settings and rules. Ends its refresh families if it is disabled or hands out no
     * refresh tokens.
     *
     * @throws ApplicationProblem if somebody else saved it since: its version is no longer one below the new one
     */
    void save(Application application);

    /** Deletes the application with its settings and keys; clears it as the default application. */
    void delete(String id);
}
