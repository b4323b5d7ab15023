package dev.latchkey.admin.call;

import dev.latchkey.web.PublicAddress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call of the API, without any credential in it.
 *
 * @param title what it is for
 * @param target path and query
 * @param headers beside the proof
 * @param body JSON; empty for none
 */
public record ApiCall(String title, String method, String target, List<Header> headers, Proof proof, String body) {

    public ApiCall {
        headers = List.copyOf(headers);
    }

    /** The command that makes it. */
    public String curl(PublicAddress server) {
        Stream<String> start = Stream.of("curl --request " + method + " " + ShellWord.of(server.of(target)));
        Stream<String> lines =
                headers.stream().map(header -> "--header " + ShellWord.of(header.name() + ": " + header.value()));
        Stream<String> rest =
                body.isEmpty() ? Stream.of(proof.curl()) : Stream.of(proof.curl(), "--data-raw " + ShellWord.of(body));
        return Stream.of(start, lines, rest).flatMap(part -> part).collect(Collectors.joining(" \\\n  "));
    }

    /** The same with JavaScript's {@code fetch}. */
    public String script(PublicAddress server) {
        String sent = Stream.concat(
                        headers.stream().map(header -> "\"" + header.name() + "\": \"" + header.value() + "\""),
                        Stream.of(proof.script()))
                .collect(Collectors.joining(",\n    "));
        String last = body.isEmpty() ? "" : ",\n  body: JSON.stringify(" + body + ")";
        return "const answer = await fetch(\"" + server.of(target) + "\", {\n  method: \"" + method
                + "\",\n  headers: {\n    " + sent + "\n  }" + last
                + "\n});\nconsole.log(answer.status, await answer.json());";
    }
}
