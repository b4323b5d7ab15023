package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What anybody on the network can send. */
final class GarbledCheck {

    private static final int ALTERATIONS = 100;

    private final Workbench bench;
    private final Garbage garbage = new Garbage();

    GarbledCheck(Workbench bench) {
        this.bench = bench;
    }

    void credentials() {
        bench.withTrial(trial -> {
            TestRequest good = bench.contract().goodRequest(trial);
            Map<String, String> all = garbage.credentials();
            all.put("the first half of a good credential", half(good.credential()));
            all.forEach((description, text) -> {
                Judgement judgement = judge(trial, good.credential(text), description);
                assertThat(judgement.authenticated())
                        .as("%s is no credential, yet it was accepted (%s)", description, garbage.repeat())
                        .isFalse();
            });
        });
    }

    /** No exception and no undeclared error; an alteration that does not matter may be accepted. */
    void alteredRequests() {
        bench.withTrial(trial -> {
            TestRequest good = bench.contract().goodRequest(trial);
            alterations(good).forEach((description, request) -> judge(trial, request, description));
        });
    }

    private Map<String, TestRequest> alterations(TestRequest good) {
        Map<String, TestRequest> all = new LinkedHashMap<>();
        String credential = good.credential();
        all.put("a good credential twice", good.credential(credential + credential));
        all.put("a good credential with blanks", good.credential(" " + credential + " "));
        for (int i = 0; i < ALTERATIONS && !credential.isEmpty(); i++) {
            all.put("a good credential with one character changed " + i, good.credential(garbage.altered(credential)));
        }
        for (String header : good.headerNames()) {
            all.put("a request without " + header, good.headers(header, List.of()));
            all.put("a request with " + header + " twice", good.headers(header, twice(good.headers(header))));
            garbage.credentials()
                    .forEach((description, text) ->
                            all.put(header + " with " + description, good.headers(header, List.of(text))));
        }
        garbage.credentials().forEach((description, text) -> all.put("a query with " + description, good.query(text)));
        all.put("a body of random letters", good.body(garbage.word(100_000)));
        all.put("a client address that is none", good.clientAddress(""));
        all.put("another method", good.method("TRACE"));
        all.put("a path that is none", good.path("//%2e%2e/\u00e9%"));
        return all;
    }

    private static List<String> twice(List<String> values) {
        List<String> both = new ArrayList<>(values);
        both.addAll(values);
        return both;
    }

    private static String half(String credential) {
        return credential.substring(0, credential.length() / 2);
    }

    private Judgement judge(Trial trial, TestRequest request, String description) {
        return bench.judge(trial, request, description + " (" + garbage.repeat() + ")");
    }
}
