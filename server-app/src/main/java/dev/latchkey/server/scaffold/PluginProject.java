package dev.latchkey.server.scaffold;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * A Maven project to be, with one authentication method.
 *
 * @param id of the method and of the plugin: 2 to 32 of a-z, 0-9 and -, a letter first
 * @param packageName of its classes
 */
public record PluginProject(String id, String packageName) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 32;

    /** @throws IllegalArgumentException with a sentence for the author */
    public PluginProject {
        if (!ID.matcher(id).matches() || id.length() < 2 || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "The id of a method is 2 to 32 of a-z and 0-9, a letter first, with single"
                            + " hyphens between its words, for example door-code.");
        }
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17) || packageName.startsWith("java.")) {
            throw new IllegalArgumentException("'" + packageName
                    + "' is no name for a package: choose one with --package," + " for example com.example.doorcode.");
        }
    }

    /** In the package {@code com.example} and the id. */
    public static String standardPackage(String id) {
        return "com.example." + id.replace("-", "");
    }

    /** With which the names of its classes begin: {@code DoorCode}. */
    String prefix() {
        return words("");
    }

    /** As the pages show it: {@code Door Code}. */
    String title() {
        return words(" ");
    }

    /** With which its error codes begin: {@code DOOR_CODE}. */
    String code() {
        return id.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    String packageFolder() {
        return packageName.replace('.', '/');
    }

    private String words(String between) {
        return Arrays.stream(id.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(between));
    }
}
