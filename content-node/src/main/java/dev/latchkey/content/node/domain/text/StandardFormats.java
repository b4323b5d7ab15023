package dev.latchkey.content.node.domain.text;

import java.util.List;

/**
 * The text formats that every installation has (contract "content", section 6.2). What they make of a text is safe to
 * put into a page, except for full HTML, whose authors are trusted with scripts.
 */
public final class StandardFormats {

    private static final String RESTRICTED = "<a href hreflang> <em> <strong> <cite> <blockquote cite> <code> <ul type>"
            + " <ol start type> <li> <dl> <dt> <dd> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id>";

    private static final String BASIC = "<br> <p> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <cite> <dl> <dt> <dd>"
            + " <a hreflang href> <blockquote cite> <ul type> <ol start type> <strong> <em> <code> <li>"
            + " <img src alt data-entity-uuid data-entity-type height width data-caption data-align>";

    private StandardFormats() {}

    /** @param base public address of this server, without a trailing slash */
    public static TextFormats of(String base) {
        TextFormat plain = new TextFormat(
                "plain_text",
                "Plain text",
                10,
                true,
                true,
                List.of(HtmlText::escaped, LineBreaks::applied, UrlLinks::applied));
        TextFormat basic = new TextFormat(
                "basic_html",
                "Basic HTML",
                0,
                false,
                true,
                List.of(
                        AllowList.of(BASIC)::applied,
                        Images::aligned,
                        Images::captioned,
                        Images.onlyOf(base),
                        Images::lazy));
        TextFormat restricted = new TextFormat(
                "restricted_html",
                "Restricted HTML",
                1,
                false,
                true,
                List.of(AllowList.of(RESTRICTED)::applied, LineBreaks::applied, UrlLinks::applied));
        TextFormat full = new TextFormat(
                "full_html",
                "Full HTML",
                2,
                false,
                false,
                List.of(CorrectedHtml::applied, Images::aligned, Images::captioned, Images::lazy));
        return new TextFormats(List.of(plain, basic, restricted, full), plain);
    }
}
