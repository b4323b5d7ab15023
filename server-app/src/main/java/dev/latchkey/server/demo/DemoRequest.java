package dev.latchkey.server.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * One request of the journey, as curl would send it.
 *
 * @param headers {@code Name: value} lines
 * @param body empty for none
 */
record DemoRequest(String method, String address, List<String> headers, String body) {

    /** The command that does the same, to be pasted into a shell. */
    String curl() {
        StringBuilder command = new StringBuilder("curl --location --request " + method + " " + quoted(address));
        headers.forEach(header -> command.append(" \\\n  --header ").append(quoted(header)));
        if (!body.isEmpty()) {
            command.append(" \\\n  --data-raw ").append(quoted(body));
        }
        return command.toString();
    }

    HttpResponse<String> send(HttpClient client) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(header -> {
            int colon = header.indexOf(':');
            request.header(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        });
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoFailure("The demonstration's own server did not answer: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("The demonstration was interrupted.");
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
