package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Rules;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompiledRulesTest {

    @ParameterizedTest
    @CsvSource({
        "/node/*, /node/1, true",
        "/node/*, /node/1/revisions, true",
        "/node/*, /node, false",
        "/node/*, /nodes/1, false",
        "/NODE/*, /node/1, true",
        "/node, /NODE, true",
        "/node, /node/1, false",
        "/node*, /node, true",
        "/a.c, /abc, false",
        "/*/edit, /node/1/edit, true",
        "/, /node, false",
        "*, /node, true"
    })
    void allowedPathMatchesAsAWhole(String pattern, String path, boolean allowed) {
        CompiledRules rules = new CompiledRules(Rules.paths(List.of(pattern), List.of()));

        assertThat(rules.requestDenied(Asking.get(path)).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void blockedPathWinsOverTheAllowedOne() {
        CompiledRules rules = new CompiledRules(Rules.paths(List.of("/node/*"), List.of("/node/7")));

        assertThat(rules.requestDenied(Asking.get("/node/1"))).isEmpty();
        assertThat(rules.requestDenied(Asking.get("/node/7"))).isPresent();
    }

    @Test
    void wildcardCrossesLineBreaks() {
        CompiledRules rules = new CompiledRules(Rules.paths(List.of(), List.of("/node*")));

        assertThat(rules.requestDenied(Asking.get("/node\n/1"))).isPresent();
    }

    @Test
    void onlyAllowedMethodsPass() {
        CompiledRules rules = new CompiledRules(Rules.methods("GET"));

        assertThat(rules.requestDenied(Asking.get("/node/1"))).isEmpty();
        assertThat(rules.requestDenied(Asking.post("/node"))).get().asString().contains("POST");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.0/24, ::ffff:192.0.2.7, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::/32, 192.0.2.1, false",
        "192.0.2.0/24, no-address, false"
    })
    void onlyAllowedAddressesPass(String range, String address, boolean allowed) {
        CompiledRules rules = new CompiledRules(Rules.addresses(List.of(range), List.of()));

        assertThat(rules.addressAllowed(address)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, false", "192.0.2.8, true", "no-address, false"})
    void blockedAddressWinsOverTheAllowedOne(String address, boolean allowed) {
        CompiledRules rules = new CompiledRules(Rules.addresses(List.of("192.0.2.0/24"), List.of("192.0.2.7")));

        assertThat(rules.addressAllowed(address)).isEqualTo(allowed);
    }

    @Test
    void withoutAddressRulesAnyAddressPasses() {
        assertThat(new CompiledRules(ApplicationRules.NONE).addressAllowed("no-address"))
                .isTrue();
    }

    @Test
    void rangeThatCannotBeReadIsNotTakenForNoRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CompiledRules(Rules.addresses(List.of("everywhere"), List.of())));
    }

    @Test
    void oneOfTheAllowedRolesIsEnough() {
        CompiledRules rules = new CompiledRules(Rules.roles("editor", "chief"));

        assertThat(rules.rolesDenied(account("chief", "authenticated"))).isEmpty();
        assertThat(rules.rolesDenied(account("reader", "authenticated"))).isPresent();
        assertThat(new CompiledRules(Rules.roles("authenticated")).rolesDenied(account("authenticated")))
                .isEmpty();
    }

    private static AccountView account(String... roles) {
        return new AccountView(1, UUID.randomUUID(), "editor", true, Set.of(roles));
    }
}
