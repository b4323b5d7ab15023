package dev.latchkey.admin.testing;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An answer with its page. */
public final class Answer {

    private final Browser browser;
    private final HttpResponse<String> response;
    private final Document page;

    Answer(Browser browser, HttpResponse<String> response) {
        this.browser = browser;
        this.response = response;
        this.page = Jsoup.parse(response.body(), response.uri().toString());
    }

    public int status() {
        return response.statusCode();
    }

    public String path() {
        return response.uri().getPath();
    }

    /** The header's value; empty if it is absent. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    public String body() {
        return response.body();
    }

    public Document page() {
        return page;
    }

    public String title() {
        return page.select("h1").text();
    }

    /** All text that can be read in the page. */
    public String text() {
        return page.body().text();
    }

    /** What the page says happened. */
    public String messages() {
        return page.select(".message").text();
    }

    /** The form with this address; the first of several. */
    public PageForm form(String action) {
        Element form = page.selectFirst("form[action=\"" + action + "\"]");
        if (form == null) {
            throw new AssertionError("no form " + action + " in: " + page.body().text());
        }
        return new PageForm(browser, form);
    }
}
