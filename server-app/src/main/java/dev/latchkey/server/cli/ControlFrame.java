package dev.latchkey.server.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * One message between a command and the server that runs it, a line of JSON each. The command begins with
 * {@code arguments}; the server sends {@code out} and {@code err} as they come, asks for {@code input}, a {@code file},
 * a {@code save}, the names in a {@code folder} or a {@code variable} and gets {@code content} or {@code problem} back,
 * and ends with {@code exit}.
 *
 * @param most bytes that are asked for
 * @param content in base64 on the line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ControlFrame(
        List<String> arguments,
        String out,
        String err,
        Boolean input,
        String file,
        String save,
        String folder,
        String variable,
        Integer most,
        byte[] content,
        String problem,
        Integer exit) {

    /** More than any file that a command takes, in base64. */
    private static final int LONGEST_LINE = 64 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ControlFrame arguments(List<String> arguments) {
        return new ControlFrame(arguments, null, null, null, null, null, null, null, null, null, null, null);
    }

    static ControlFrame out(String text) {
        return new ControlFrame(null, text, null, null, null, null, null, null, null, null, null, null);
    }

    static ControlFrame err(String text) {
        return new ControlFrame(null, null, text, null, null, null, null, null, null, null, null, null);
    }

    static ControlFrame input(int most) {
        return new ControlFrame(null, null, null, true, null, null, null, null, most, null, null, null);
    }

    static ControlFrame file(String path, int most) {
        return new ControlFrame(null, null, null, null, path, null, null, null, most, null, null, null);
    }

    static ControlFrame save(String path, byte[] content) {
        return new ControlFrame(null, null, null, null, null, path, null, null, null, content, null, null);
    }

    static ControlFrame folder(String path) {
        return new ControlFrame(null, null, null, null, null, null, path, null, null, null, null, null);
    }

    static ControlFrame variable(String name) {
        return new ControlFrame(null, null, null, null, null, null, null, name, null, null, null, null);
    }

    static ControlFrame content(byte[] content) {
        return new ControlFrame(null, null, null, null, null, null, null, null, null, content, null, null);
    }

    static ControlFrame problem(String text) {
        return new ControlFrame(null, null, null, null, null, null, null, null, null, null, text, null);
    }

    static ControlFrame exit(int code) {
        return new ControlFrame(null, null, null, null, null, null, null, null, null, null, null, code);
    }

    void send(Writer writer) throws IOException {
        writer.write(JSON.writeValueAsString(this));
        writer.write('\n');
        writer.flush();
    }

    /** @throws IOException if the other side is gone or speaks something else */
    static ControlFrame receive(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c != '\n'; c = reader.read()) {
            if (c < 0) {
                throw new IOException("the other side is gone");
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a message is too long");
            }
            line.append((char) c);
        }
        return JSON.readValue(line.toString(), ControlFrame.class);
    }

    /** Shows no content: there may be secrets in it. */
    @Override
    public String toString() {
        return "ControlFrame";
    }
}
