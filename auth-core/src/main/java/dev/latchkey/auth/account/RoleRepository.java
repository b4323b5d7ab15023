package dev.latchkey.auth.account;

import java.util.List;
import java.util.Set;

/** Where roles are kept. Every write also moves the configuration version, in the same transaction. */
public interface RoleRepository {

    /** In the order of their weights, then ids. */
    List<Role> all();

    /** Adds the role or replaces it with its permissions. */
    void save(Role role);

    /** Takes permissions from every role that has them. */
    void withdraw(Set<String> permissions);

    /** Deletes the role and takes it from all accounts. */
    void delete(String id);
}
