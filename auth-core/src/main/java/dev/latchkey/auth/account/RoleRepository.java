package dev.latchkey.auth.account;

import java.util.List;

/** Where roles are kept. Every write also moves the configuration version, in the same transaction. */
public interface RoleRepository {

    /** In the order of their weights, then ids. */
    List<Role> all();

    /** Adds the role or replaces it with its permissions. */
    void save(Role role);

    /** Deletes the role and takes it from all accounts. */
    void delete(String id);
}
