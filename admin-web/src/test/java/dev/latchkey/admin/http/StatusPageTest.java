package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.auth.audit.AuditRepository;
import dev.latchkey.web.Latencies;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the status report finds, and its charts. */
final class StatusPageTest {

    private static final String STATUS = "/admin/reports/status";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void emptyServerHasAReportWithoutPictures() {
        Answer page = admin.get(STATUS);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("svg")).isEmpty();
        assertThat(page.text())
                .contains(
                        "No request to the API in the last day.",
                        "No answer since the server started.",
                        "No request to the API was refused in the last day.",
                        "Verified credentials remembered 0",
                        "Look-ups answered by them 100 %");
    }

    @Test
    void scoreIsWhatTheFindingsLeave() {
        assertThat(score()).isEqualTo(85);
        server.service(Applications.class).enableGate(false);
        assertThat(score()).isEqualTo(60);
    }

    @Test
    void everyFindingSaysWhatToDoAboutIt() {
        server.service(Applications.class).enableGate(false);

        assertThat(admin.get(STATUS).page().select(".checks li.bad"))
                .hasSizeGreaterThan(3)
                .allSatisfy(finding -> assertThat(finding.select("p")).hasSize(2));
    }

    @Test
    void linksOfFindingsLeadToTheirPages() {
        application(Map.of("jwks_uri", "http://127.0.0.1/keys"));
        server.service(Roles.class).grant("anonymous", "create page content");

        assertThat(admin.get(STATUS).page().select(".checks li.bad a").eachAttr("href"))
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        link -> assertThat(admin.get(link).status()).as(link).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous,create page content,Anonymous writes",
        "anonymous,edit any page content,Anonymous writes",
        "anonymous,use text format full_html,Full HTML",
        "authenticated,use text format full_html,Full HTML",
        "authenticated,administer users,Authenticated role"
    })
    void whatEverybodyMayDoIsFound(String role, String permission, String title) {
        assertThat(bad()).doesNotContain(title);

        server.service(Roles.class).grant(role, permission);

        assertThat(bad()).contains(title);
    }

    @Test
    void oldKeyIsFound() {
        Application application = application(Map.of("signing_algorithm", "ES256"));
        server.service(ApplicationKeys.class).generate(application.id());
        assertThat(bad()).doesNotContain("Age of keys");

        server.clock().pass(Duration.ofDays(366));

        assertThat(server.signedIn("admin")
                        .get(STATUS)
                        .page()
                        .select(".checks li.bad h3")
                        .eachText())
                .contains("Age of keys");
    }

    @Test
    void shortRsaKeyIsGoodAtPresent() {
        server.service(ApplicationKeys.class).generate(application(Map.of()).id());

        assertThat(bad()).doesNotContain("Strength of keys");
    }

    @ParameterizedTest
    @CsvSource({"RS256,true", "ES256,false"})
    void shortRsaKeyIsFoundOnceItsYearsAreCounted(String algorithm, boolean found) {
        Duration years = Duration.between(server.clock().instant(), Instant.parse("2029-01-02T00:00:00Z"));
        server.clock().pass(years);
        server.service(ApplicationKeys.class)
                .generate(application(Map.of("signing_algorithm", algorithm)).id());

        assertThat(server.signedIn("admin")
                        .get(STATUS)
                        .page()
                        .select(".checks li.bad h3")
                        .eachText()
                        .contains("Strength of keys"))
                .isEqualTo(found);
    }

    @Test
    void keySetOverHttpAndMissingAudienceAreFound() {
        application(Map.of("jwks_uri", "http://127.0.0.1/keys"));

        assertThat(bad()).contains("Key sets over http", "Audience");
    }

    @Test
    void keySetOverHttpsWithAnAudienceIsGood() {
        application(Map.of("jwks_uri", "https://id.example.com/keys", "audiences", "https://api.example.com"));

        assertThat(bad()).doesNotContain("Key sets over http", "Audience");
    }

    @Test
    void defaultApplicationForEveryRoleIsFound() {
        Application application = application(Map.of());
        server.service(Applications.class).makeDefault(application.id());

        assertThat(bad()).contains("Default application");
    }

    @Test
    void httpOnAPublicAddressWeighsMoreThanOnTheOwnMachine() {
        try (AdminServer open = new AdminServer(URI.create("http://api.example.com"))) {
            assertThat(open.administrator()
                            .get(STATUS)
                            .page()
                            .select(".checks li.bad")
                            .get(0)
                            .text())
                    .contains("Encrypted transport", "Mend this now", "api.example.com");
        }
    }

    @Test
    void requestsAndRefusalsOfTheDayAreDrawn() {
        add("", 3, Duration.ofMinutes(10));
        add("TOKEN_EXPIRED", 2, Duration.ofHours(2));
        add("MISSING_HEADER", 1, Duration.ofHours(2));
        add("TOKEN_EXPIRED", 9, Duration.ofHours(40));

        Answer page = admin.get(STATUS);

        assertThat(page.text()).contains("6 requests, of which 3 were refused");
        assertThat(page.page().select("section.card svg.chart").get(0).select(".bar"))
                .hasSize(24);
        assertThat(page.page().select("section.card").get(0).select("tbody tr").eachText())
                .contains("08:00 0 (0)", "06:00 3 (3)", "07:00 3 (0)");
        assertThat(page.page()
                        .select("[aria-label='Refusals by code'] tbody tr")
                        .eachText())
                .containsExactly("TOKEN_EXPIRED 2", "MISSING_HEADER 1");
        String entries =
                page.page().select("[aria-label='Refusals by code'] a").get(0).attr("href");
        assertThat(admin.get(entries).text()).contains("2 entries");
    }

    @Test
    void timeToAnswerIsDrawn() {
        server.service(Latencies.class).record(Duration.ofMillis(7));

        Answer page = admin.get(STATUS);

        assertThat(page.page()
                        .select("section.card")
                        .get(1)
                        .select("tbody tr")
                        .last()
                        .text())
                .isEqualTo("08:00 10 (10)");
        assertThat(page.page().select("svg [style], svg script, svg[onload]")).isEmpty();
    }

    private Application application(Map<String, String> settings) {
        return server.service(Applications.class)
                .create(new ApplicationDraft("Sample", true, "jwt", settings, ApplicationRules.NONE));
    }

    private void add(String error, int times, Duration ago) {
        AuditEntry entry = new AuditEntry(
                server.clock().instant().minus(ago),
                "id",
                "",
                "",
                "editor",
                "192.0.2.1",
                "GET",
                "/node/1",
                error.isEmpty() ? 200 : 401,
                error,
                "",
                List.of());
        server.service(AuditRepository.class).add(Collections.nCopies(times, entry));
    }

    private int score() {
        return Integer.parseInt(admin.get(STATUS).page().select(".score strong").text());
    }

    private Set<String> bad() {
        return Set.copyOf(admin.get(STATUS).page().select(".checks li.bad h3").eachText());
    }
}
