package dev.latchkey.admin.page;

import java.util.List;

/**
 * Who looks at a page.
 *
 * @param name empty if nobody is signed in
 * @param formToken guards every form of the page
 * @param menu the sections that the visitor may use
 */
public record Visitor(String name, String formToken, List<Link> menu) {

    public Visitor {
        menu = List.copyOf(menu);
    }

    public boolean signedIn() {
        return !name.isEmpty();
    }

    @Override
    public String toString() {
        return "Visitor[" + name + "]";
    }
}
