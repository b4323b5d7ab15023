package dev.latchkey.content.node.domain.alias;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which aliases may be given to a path. */
public final class AliasRules {

    private static final int LONGEST = 255;
    private static final Pattern UNFIT = Pattern.compile("[?#\\\\\\p{Cntrl}]|//|/\\.{1,2}(/|$)|.+/$");
    private static final Pattern SYSTEM_PATH = Pattern.compile("/(node|admin|user|entity|session)(/.*)?");

    private final PathAliasRepository aliases;

    @Inject
    public AliasRules(PathAliasRepository aliases) {
        this.aliases = aliases;
    }

    /**
     * What is wrong with an alias, in one sentence.
     *
     * @param own number of the alias that is to become this; 0 for a new one
     */
    public Optional<String> problem(String alias, long own) {
        if (!alias.startsWith("/")) {
            return Optional.of("The alias path has to start with a slash.");
        }
        if (alias.codePointCount(0, alias.length()) > LONGEST) {
            return Optional.of("URL alias: may not be longer than " + LONGEST + " characters.");
        }
        if (alias.length() == 1 || UNFIT.matcher(alias).find()) {
            return Optional.of("The alias path may not be the front page, end with a slash, or contain control"
                    + " characters, empty or dotted segments, or any of ? # \\.");
        }
        if (SYSTEM_PATH.matcher(alias.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of("The alias path may not start with a path of the system.");
        }
        return taken(alias, own)
                ? Optional.of("The alias " + alias + " is already in use in this language.")
                : Optional.empty();
    }

    /** Number of the alias that is shown for a path; 0 if there is none, or no path yet. */
    public long shownFor(String path) {
        return path.isEmpty() ? 0 : shownForPath(path);
    }

    private long shownForPath(String path) {
        return aliases.shownFor(path).map(PathAlias::id).orElse(0L);
    }

    private boolean taken(String alias, long own) {
        return aliases.findByAlias(alias).filter(holder -> holder.id() != own).isPresent();
    }
}
