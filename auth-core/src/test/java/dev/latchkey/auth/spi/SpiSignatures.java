package dev.latchkey.auth.spi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a plugin can compile against, a line each, in an order that does not depend on the compiler. */
final class SpiSignatures {

    private static final String PACKAGE = SpiSignatures.class.getPackageName();
    private static final int TOLD =
            Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final Set<Class<?>> TOLD_BY_KIND = Set.of(Object.class, Record.class, Enum.class);

    private SpiSignatures() {}

    /** Types by name, under each its members by their text. */
    static String text() {
        return types().map(SpiSignatures::described).collect(Collectors.joining("\n"));
    }

    private static Stream<Class<?>> types() {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .sorted()
                    .<Class<?>>map(SpiSignatures::type)
                    .filter(SpiSignatures::visible)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        URI classes = URI.create(AuthMethod.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        return Path.of(classes).resolve(PACKAGE.replace('.', '/'));
    }

    private static Class<?> type(String file) {
        try {
            return Class.forName(PACKAGE + "." + file.substring(0, file.length() - ".class".length()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean visible(Class<?> type) {
        boolean enclosing = type.getEnclosingClass() == null || visible(type.getEnclosingClass());
        return enclosing && told(type.getModifiers()) && !type.isAnonymousClass();
    }

    private static boolean told(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String described(Class<?> type) {
        List<String> members = new ArrayList<>();
        if (type.isRecord()) {
            members.add("  components " + components(type));
        }
        Stream.of(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(field -> told(field.getModifiers()))
                                .map(SpiSignatures::field),
                        Arrays.stream(type.getDeclaredConstructors())
                                .filter(made -> told(made.getModifiers()))
                                .map(SpiSignatures::constructor),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> told(method.getModifiers())
                                        && !method.isSynthetic()
                                        && !OF_EVERY_OBJECT.contains(method.getName()))
                                .map(SpiSignatures::method))
                .flatMap(lines -> lines.sorted())
                .map(line -> "  " + line)
                .forEach(members::add);
        return head(type) + "\n" + members.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String head(Class<?> type) {
        String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        String parents = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass())
                                .filter(parent -> !TOLD_BY_KIND.contains(type.getSuperclass())),
                        Arrays.stream(type.getGenericInterfaces()))
                .map(SpiSignatures::name)
                .collect(Collectors.joining(", "));
        String permitted = type.isSealed()
                ? " permits "
                        + Arrays.stream(type.getPermittedSubclasses())
                                .map(SpiSignatures::name)
                                .sorted()
                                .collect(Collectors.joining(", "))
                : "";
        return kind + " " + name(type) + (parents.isEmpty() ? "" : " : " + parents) + permitted;
    }

    private static String components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map((RecordComponent part) -> name(part.getGenericType()) + " " + part.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String field(Field field) {
        String what = field.isEnumConstant() ? "constant " : "field " + modifiers(field.getModifiers());
        return what
                + (field.isEnumConstant() ? "" : name(field.getGenericType()) + " ")
                + field.getName()
                + value(field);
    }

    /** The compiler copies constants of this kind into plugins, so their value is part of the signature. */
    private static String value(Field field) {
        boolean copied = Modifier.isFinal(field.getModifiers())
                && (field.getType().isPrimitive() || field.getType() == String.class);
        try {
            return copied ? " = " + field.get(null) : "";
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String constructor(Constructor<?> made) {
        return "new" + parameters(made);
    }

    private static String method(Method method) {
        String standard = method.isDefault() ? "default " : modifiers(method.getModifiers());
        String generic = method.getTypeParameters().length == 0
                ? ""
                : Arrays.stream(method.getTypeParameters())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", ", "<", "> "));
        return "method " + standard + generic + name(method.getGenericReturnType()) + " " + method.getName()
                + parameters(method);
    }

    private static String parameters(Executable executable) {
        String thrown = Arrays.stream(executable.getGenericExceptionTypes())
                .map(SpiSignatures::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return Arrays.stream(executable.getParameters())
                        .map((Parameter each) -> name(each.getParameterizedType()))
                        .collect(Collectors.joining(", ", "(", ")"))
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String modifiers(int modifiers) {
        String text = Modifier.toString(modifiers & TOLD & ~Modifier.PUBLIC);
        return text.isEmpty() ? "" : text + " ";
    }

    private static String name(Type type) {
        return type.getTypeName().replace(PACKAGE + ".", "").replaceAll("java\\.(lang|util|time)\\.(?=[A-Z])", "");
    }
}
