package dev.latchkey.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.testing.MemoryRoles;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RolesTest {

    private final MemoryRoles table = new MemoryRoles();
    private final Roles roles = new Roles(table);

    @BeforeEach
    void read() {
        roles.reload();
    }

    @Test
    void grantedPermissionHoldsAtOnce() {
        roles.save(new Role("editor", "Editor", 5, false, Set.of()));

        roles.grant("editor", "create page content");

        assertThat(roles.current().granted(Set.of("editor"), "create page content"))
                .isTrue();
        assertThat(roles.current().granted(Set.of("reader"), "create page content"))
                .isFalse();
    }

    @Test
    void readingThatWasUnderWayDoesNotBringTheOldStateBack() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        table.afterReading(() -> {
            table.afterReading(() -> {});
            read.countDown();
            await(goOn);
        });
        Thread poll = new Thread(roles::reload);
        Thread change = new Thread(() -> roles.save(new Role("editor", "Editor", 5, false, Set.of())));
        poll.start();
        read.await();

        change.start();
        while (change.getState() != Thread.State.BLOCKED && change.isAlive()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        poll.join();
        change.join();

        assertThat(roles.current().role("editor")).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void administratorHoldsEveryPermission() {
        assertThat(roles.current().granted(Set.of(Role.ADMINISTRATOR), "anything"))
                .isTrue();
    }

    @Test
    void anonymousRoleCannotImplyEverything() {
        refused("administrator", () -> roles.save(new Role(Role.ANONYMOUS, "Anonymous", 0, true, Set.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.ANONYMOUS, Role.AUTHENTICATED, Role.ADMINISTRATOR})
    void roleOfTheServerStays(String role) {
        refused("id", () -> roles.delete(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "nul\0", "half\uD800"})
    void labelThatWillNotDoIsRefused(String label) {
        refused("label", () -> new Role("editor", label, 0, false, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "nul\0", "half\uD800"})
    void permissionThatWillNotDoIsRefused(String permission) {
        refused("permissions", () -> new Role("editor", "Editor", 0, false, Set.of(permission)));
        refused("permissions", () -> roles.grant(Role.AUTHENTICATED, permission));
    }

    @Test
    void overlongTextsAreRefused() {
        refused("label", () -> new Role("editor", "x".repeat(256), 0, false, Set.of()));
        refused("permissions", () -> new Role("editor", "Editor", 0, false, Set.of("x".repeat(256))));
        refused("id", () -> new Role("x".repeat(33), "Editor", 0, false, Set.of()));
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.field()).isEqualTo(field));
    }
}
