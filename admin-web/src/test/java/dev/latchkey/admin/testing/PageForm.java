package dev.latchkey.admin.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A form of a page as a person fills it in; starts with what the page holds. */
public final class PageForm {

    private final Browser browser;
    private final String action;
    private final List<Map.Entry<String, String>> values = new ArrayList<>();
    private final Element element;

    PageForm(Browser browser, Element element) {
        this.browser = browser;
        this.element = element;
        this.action = element.attr("action");
        for (Element input : element.select("input, select, textarea")) {
            add(input);
        }
    }

    private void add(Element input) {
        boolean box =
                input.attr("type").equals("checkbox") || input.attr("type").equals("radio");
        if (input.tagName().equals("select")) {
            Element chosen = input.selectFirst("option[selected]");
            Element option = chosen == null ? input.selectFirst("option") : chosen;
            values.add(Map.entry(input.attr("name"), option.attr("value")));
        } else if (input.tagName().equals("textarea")) {
            values.add(Map.entry(input.attr("name"), input.wholeText().replaceFirst("^\n", "")));
        } else if (!input.attr("name").isEmpty() && (!box || input.hasAttr("checked"))) {
            values.add(Map.entry(input.attr("name"), input.val()));
        }
    }

    /** Enters a value, or chooses one of several. */
    public PageForm set(String name, String value) {
        require(name);
        values.removeIf(entry -> entry.getKey().equals(name));
        values.add(Map.entry(name, value));
        return this;
    }

    /** Ticks one more box. */
    public PageForm tick(String name, String value) {
        require(name);
        values.removeIf(entry -> entry.equals(Map.entry(name, value)));
        values.add(Map.entry(name, value));
        return this;
    }

    /** Takes away what a field holds, as unticking all its boxes does. */
    public PageForm clear(String name) {
        values.removeIf(entry -> entry.getKey().equals(name));
        return this;
    }

    public PageForm clear(String name, String value) {
        values.remove(Map.entry(name, value));
        return this;
    }

    public String value(String name) {
        return values.stream()
                .filter(entry -> entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(","));
    }

    public Answer submit() {
        return browser.post(action, encoded());
    }

    /** Presses one of several buttons. */
    public Answer press(String name, String value) {
        values.add(Map.entry(name, value));
        return submit();
    }

    public String encoded() {
        return values.stream()
                .map(entry ->
                        encode(entry.getKey()) + "=" + encode(entry.getValue().replace("\n", "\r\n")))
                .collect(Collectors.joining("&"));
    }

    private void require(String name) {
        if (element.select("[name=\"" + name + "\"]").isEmpty()) {
            throw new AssertionError("the form " + action + " has no field " + name + ": " + element.html());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
