package dev.latchkey.plugin;

import java.util.ArrayList;
import java.util.List;

/** The parameter types of a method descriptor (The Java Virtual Machine Specification, section 4.3.3), readable. */
final class MethodParameters {

    private MethodParameters() {}

    /** Internal names of types and names of primitives, with {@code []} after an array's. */
    static List<String> of(String descriptor) {
        List<String> parameters = new ArrayList<>();
        int at = 1;
        while (at < descriptor.length() && descriptor.charAt(at) != ')') {
            int dimensions = 0;
            while (descriptor.charAt(at) == '[') {
                dimensions++;
                at++;
            }
            int end = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) : at;
            String name =
                    descriptor.charAt(at) == 'L' ? descriptor.substring(at + 1, end) : primitive(descriptor.charAt(at));
            parameters.add(name + "[]".repeat(dimensions));
            at = end + 1;
        }
        return parameters;
    }

    private static String primitive(char code) {
        return switch (code) {
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'D' -> "double";
            case 'F' -> "float";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'S' -> "short";
            case 'Z' -> "boolean";
            default -> throw new IllegalArgumentException("no type: " + code);
        };
    }
}
