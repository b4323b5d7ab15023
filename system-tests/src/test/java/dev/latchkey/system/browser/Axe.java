package dev.latchkey.system.browser;

import dev.latchkey.system.NodePackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for barriers (WCAG 2.2, levels A and AA) in the page that a browser shows. */
record Axe(String source) {

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(found => done(found.violations.map(rule => rule.impact + ' ' + rule.id + ': '
                + rule.nodes.map(node => node.target.join(' ') + ' ' + (node.any[0] || node.all[0] || {message: ''}).message)
                  .join(' | '))),
                failure => done(['axe failed: ' + failure]));
            """;

    static Axe install() {
        Path folder = NodePackages.install(Path.of("src", "test", "axe"), Path.of("target", "axe"));
        try {
            return new Axe(Files.readString(folder.resolve(Path.of("node_modules", "axe-core", "axe.min.js"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line per broken rule, its places and reasons in it. */
    @SuppressWarnings("unchecked")
    List<String> barriers(Chromium browser) {
        browser.evaluate(source);
        return (List<String>) browser.run(RUN);
    }
}
