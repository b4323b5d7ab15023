package dev.latchkey.plugin;

import dev.latchkey.plugin.ClassFile.Member;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The constant pool of a class file (The Java Virtual Machine Specification, section 4.4). */
final class ConstantPool {

    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int DYNAMIC = 17;
    private static final int INVOKE_DYNAMIC = 18;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private final Entry[] entries;

    /** @param text of a UTF-8 constant, otherwise empty; {@code first} and {@code second} are indexes */
    private record Entry(int tag, String text, int first, int second) {}

    private ConstantPool(Entry[] entries) {
        this.entries = entries;
    }

    static ConstantPool read(DataInputStream in) throws IOException {
        Entry[] entries = new Entry[in.readUnsignedShort()];
        for (int i = 1; i < entries.length; i++) {
            entries[i] = entry(in);
            if (entries[i].tag() == LONG || entries[i].tag() == DOUBLE) {
                i++;
            }
        }
        return new ConstantPool(entries);
    }

    private static Entry entry(DataInputStream in) throws IOException {
        int tag = in.readUnsignedByte();
        return switch (tag) {
            case UTF8 -> new Entry(tag, in.readUTF(), 0, 0);
            case INTEGER, FLOAT -> skipped(in, tag, 4);
            case LONG, DOUBLE -> skipped(in, tag, 8);
            case METHOD_HANDLE -> skipped(in, tag, 3);
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> new Entry(tag, "", in.readUnsignedShort(), 0);
            case FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, DYNAMIC, INVOKE_DYNAMIC ->
                new Entry(tag, "", in.readUnsignedShort(), in.readUnsignedShort());
            default -> throw new IOException("an unknown constant");
        };
    }

    private static Entry skipped(DataInputStream in, int tag, int bytes) throws IOException {
        in.skipNBytes(bytes);
        return new Entry(tag, "", 0, 0);
    }

    String text(int index) {
        return at(index, UTF8).text();
    }

    /** Without the brackets of an array; a primitive's array has a one-letter name. */
    String className(int index) {
        String name = text(at(index, CLASS).first());
        if (!name.startsWith("[")) {
            return name;
        }
        String element = name.substring(name.lastIndexOf('[') + 1);
        return element.startsWith("L") ? element.substring(1, element.length() - 1) : element;
    }

    Set<String> classNames() {
        Set<String> names = new HashSet<>();
        for (int i = 1; i < entries.length; i++) {
            if (entries[i] != null && entries[i].tag() == CLASS) {
                names.add(className(i));
            }
        }
        return names;
    }

    Set<Member> members() {
        Set<Member> members = new HashSet<>();
        for (Entry entry : entries) {
            if (entry != null && (entry.tag() == FIELD || entry.tag() == METHOD || entry.tag() == INTERFACE_METHOD)) {
                Entry named = at(entry.second(), NAME_AND_TYPE);
                members.add(new Member(className(entry.first()), text(named.first()), text(named.second())));
            }
        }
        return members;
    }

    /** All descriptors that stand in the pool by themselves. */
    List<String> descriptors() {
        List<String> descriptors = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry != null && entry.tag() == NAME_AND_TYPE) {
                descriptors.add(text(entry.second()));
            } else if (entry != null && entry.tag() == METHOD_TYPE) {
                descriptors.add(text(entry.first()));
            }
        }
        return descriptors;
    }

    private Entry at(int index, int tag) {
        Entry entry = entries[index];
        if (entry == null || entry.tag() != tag) {
            throw new IllegalArgumentException("constant " + index + " is of another kind");
        }
        return entry;
    }
}
