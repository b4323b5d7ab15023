package dev.latchkey.server.config;

import dev.latchkey.auth.spi.AddressRange;
import dev.latchkey.web.PublicAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The kinds of settings that there are. */
final class Kinds {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|[0-9A-Fa-f:.]{2,45}");
    private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private Kinds() {}

    static Kind<Integer> wholeNumber(int least, int most) {
        return new Kind<>(
                "a whole number from " + least + " to " + most,
                text -> Quantities.number(text, least, most).map(Math::toIntExact));
    }

    static Kind<Long> size(String least, String most) {
        long from = Quantities.bytes(least).orElseThrow();
        long to = Quantities.bytes(most).orElseThrow();
        return new Kind<>(
                "a size from " + least + " to " + most + ", with its unit (B, KiB, MiB or GiB)",
                text -> Quantities.bytes(text).filter(bytes -> bytes >= from && bytes <= to));
    }

    static Kind<Duration> duration(String least, String most) {
        Duration from = Quantities.duration(least).orElseThrow();
        Duration to = Quantities.duration(most).orElseThrow();
        return new Kind<>(
                "a time from " + least + " to " + most + ", with its unit (ms, s, m, h or d)",
                text -> Quantities.duration(text).filter(time -> time.compareTo(from) >= 0 && time.compareTo(to) <= 0));
    }

    static Kind<Boolean> yesOrNo() {
        return new Kind<>("true or false", text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        List<E> choices = List.of(type.getEnumConstants());
        String names = String.join(" or ", choices.stream().map(Kinds::lower).toList());
        return new Kind<>(
                names,
                text -> choices.stream()
                        .filter(choice -> lower(choice).equals(text))
                        .findFirst());
    }

    static Kind<Path> path() {
        return new Kind<>("a path", text -> {
            try {
                return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        });
    }

    /** A path; none where the text is empty. */
    static Kind<Optional<Path>> pathOrNone() {
        return new Kind<>(
                "a path, or nothing",
                text -> text.isEmpty()
                        ? Optional.of(Optional.empty())
                        : path().read(text).map(Optional::of));
    }

    static Kind<String> host() {
        return new Kind<>(
                "a host name or an IP address", text -> Optional.of(text).filter(HOST.asMatchPredicate()));
    }

    static Kind<URI> baseAddress() {
        return new Kind<>(
                "an http or https address without query, user name or slash at the end",
                text -> attempt(text, given -> new PublicAddress(URI.create(given)).base()));
    }

    static Kind<String> text() {
        return new Kind<>(
                "a text without control characters",
                text -> Optional.of(text).filter(given -> given.chars().noneMatch(Character::isISOControl)));
    }

    static Kind<AddressRange> addressRange() {
        return new Kind<>(
                "an address range such as 10.0.0.0/8 or fd00::/8", text -> attempt(text, AddressRange::parse));
    }

    static Kind<String> origin() {
        return new Kind<>(
                "an origin such as https://app.example.com, or *",
                text -> Optional.of(text).filter(ORIGIN.asMatchPredicate()));
    }

    /** Several, with commas between; none of them where the text is empty. */
    static <T> Kind<List<T>> listOf(Kind<T> kind) {
        return new Kind<>("a list with commas between, each " + kind.expected(), text -> {
            List<Optional<T>> items = Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(item -> !text.isBlank())
                    .map(kind::read)
                    .toList();
            return items.stream().allMatch(Optional::isPresent)
                    ? Optional.of(items.stream().map(Optional::orElseThrow).toList())
                    : Optional.empty();
        });
    }

    /** A secret itself, or where it is kept: {@code env:NAME} or {@code file:PATH}. */
    static Kind<Secret> secret() {
        return new Kind<>(
                "a secret, or a reference to one: env:NAME or file:PATH",
                text -> Optional.of(text).filter(given -> !given.isEmpty()).map(Secret::new));
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<T> attempt(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
