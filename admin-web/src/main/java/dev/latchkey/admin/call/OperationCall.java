package dev.latchkey.admin.call;

import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The command that makes a call of an operation: what only the caller knows stands in angle brackets, everything else is
 * the example of its description.
 */
public record OperationCall(Api api, Operation operation) {

    /** For a POSIX shell, on several lines. */
    public String curl(PublicAddress server) {
        List<String> parts = new ArrayList<>();
        parts.add("curl --request " + operation.method() + " " + ShellWord.of(server.of(path() + query())));
        api.waysInto(operation).stream()
                .findFirst()
                .ifPresent(way -> way.forEach(
                        scheme -> parts.add(proof(api.schemes().get(scheme).members()))));
        operation.bodies().stream().findFirst().ifPresent(body -> parts.addAll(sent(body)));
        return String.join(" \\\n  ", parts);
    }

    private String path() {
        String path = operation.path();
        for (Parameter parameter : placed("path")) {
            path = path.replace("{" + parameter.name() + "}", example(parameter));
        }
        return path;
    }

    private String query() {
        List<Parameter> all = placed("query");
        return all.isEmpty()
                ? ""
                : all.stream()
                        .map(parameter -> parameter.name() + "=" + example(parameter))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private List<Parameter> placed(String place) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.place().equals(place))
                .toList();
    }

    private static String example(Parameter parameter) {
        return parameter.schema().example().map(value -> value.asText()).orElse("<" + parameter.name() + ">");
    }

    private static String proof(Map<String, String> scheme) {
        if (scheme.get("type").equals("http")) {
            return scheme.get("scheme").equals("basic")
                    ? "--user '<username>:<password>'"
                    : "--header " + ShellWord.of("Authorization: " + capital(scheme.get("scheme")) + " <token>");
        }
        String name = scheme.get("name");
        return scheme.get("in").equals("cookie")
                ? "--cookie " + ShellWord.of(name + "=<session>")
                : "--header " + ShellWord.of(name + ": <" + name.toLowerCase(java.util.Locale.ROOT) + ">");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private static List<String> sent(Content body) {
        String text = body.example()
                .map(example -> body.isJson() ? example.toString() : form(body))
                .orElse("<body>");
        return List.of(
                "--header " + ShellWord.of("Content-Type: " + body.mediaType()), "--data-raw " + ShellWord.of(text));
    }

    private static String form(Content body) {
        return body.example().stream()
                .flatMap(example -> StreamSupport.stream(example.properties().spliterator(), false))
                .map(member -> member.getKey() + "="
                        + URLEncoder.encode(member.getValue().asText(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
