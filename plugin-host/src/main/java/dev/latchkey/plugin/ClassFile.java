package dev.latchkey.plugin;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a class file refers to (The Java Virtual Machine Specification, chapter 4), without loading the class.
 *
 * @param majorVersion 61 for Java 17
 * @param name in internal form, for example {@code com/example/Method}
 * @param types names of all types referred to, in internal form
 * @param members fields and methods used
 */
record ClassFile(int majorVersion, String name, boolean concrete, Set<String> types, Set<Member> members) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int ABSTRACT_OR_INTERFACE = 0x0600;

    /**
     * A field or method as the code that uses it names it.
     *
     * @param descriptor starts with {@code (} for a method
     */
    record Member(String owner, String name, String descriptor) {

        boolean method() {
            return descriptor.startsWith("(");
        }
    }

    /** @throws IOException if these bytes are no class file */
    static ClassFile read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no class file");
            }
            in.readUnsignedShort();
            int major = in.readUnsignedShort();
            ConstantPool pool = ConstantPool.read(in);
            int access = in.readUnsignedShort();
            String name = pool.className(in.readUnsignedShort());
            in.readUnsignedShort();
            in.skipNBytes(2L * in.readUnsignedShort());
            List<String> descriptors = new ArrayList<>(pool.descriptors());
            descriptors.addAll(declared(in, pool));
            descriptors.addAll(declared(in, pool));
            Set<String> types = new HashSet<>(pool.classNames());
            descriptors.forEach(descriptor -> addTypes(descriptor, types));
            return new ClassFile(major, name, (access & ABSTRACT_OR_INTERFACE) == 0, types, pool.members());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("a damaged class file", e);
        }
    }

    /** The descriptors of the fields, then of the methods, that the class declares. */
    private static List<String> declared(DataInputStream in, ConstantPool pool) throws IOException {
        List<String> descriptors = new ArrayList<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(4);
            descriptors.add(pool.text(in.readUnsignedShort()));
            int attributes = in.readUnsignedShort();
            for (int k = 0; k < attributes; k++) {
                in.skipNBytes(2);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
        return descriptors;
    }

    private static void addTypes(String descriptor, Set<String> types) {
        for (int start = descriptor.indexOf('L'); start >= 0; ) {
            int end = descriptor.indexOf(';', start);
            if (end < 0) {
                return;
            }
            types.add(descriptor.substring(start + 1, end));
            start = descriptor.indexOf('L', end);
        }
    }
}
