package dev.latchkey.system;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The admin pages of a running server, in the hands of a signed-in administrator. */
final class AdminForms {

    private static final String ADD = "/admin/config/people/rest_api_authentication/auth_settings/add";
    private static final Pattern APPLICATION = Pattern.compile("/auth_settings/([0-9a-f]{8})/");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private final String formToken;

    private AdminForms(String base, String name, String password) throws IOException, InterruptedException {
        this.base = base;
        JsonMapper json = JsonMapper.builder().build();
        String credentials = json.writeValueAsString(Map.of("name", name, "pass", password));
        HttpResponse<String> answer = post("/user/login?_format=json", "application/json", credentials);
        this.formToken = json.readTree(answer.body()).path("csrf_token").asText();
    }

    static AdminForms signedIn(String base, String name, String password) throws IOException, InterruptedException {
        return new AdminForms(base, name, password);
    }

    /**
     * Sends the form for a new application.
     *
     * @param settings of the method, by their keys
     * @return the application's ID
     */
    String addApplication(String method, Map<String, String> settings) throws IOException, InterruptedException {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "form_token",
                formToken,
                "enable_authentication",
                "true",
                "name",
                "With the method " + method,
                "enabled",
                "true",
                "keys",
                "none",
                "method",
                method));
        settings.forEach((key, value) -> fields.put("setting." + key, value));
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = post(ADD, "application/x-www-form-urlencoded", form);
        Matcher application =
                APPLICATION.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!application.find()) {
            throw new AssertionError("the form was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return application.group(1);
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
