package dev.latchkey.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The terminal at the other end of a control connection. */
final class RemoteTerminal implements Terminal {

    private final BufferedReader reader;
    private final Writer writer;

    RemoteTerminal(BufferedReader reader, Writer writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public byte[] input(int most) throws IOException {
        return asked(ControlFrame.input(most));
    }

    @Override
    public byte[] file(Path path, int most) throws IOException {
        return asked(ControlFrame.file(path.toString(), most));
    }

    @Override
    public void save(Path path, byte[] content) throws IOException {
        asked(ControlFrame.save(path.toString(), content));
    }

    @Override
    public List<String> folder(Path path) throws IOException {
        return new String(asked(ControlFrame.folder(path.toString())), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Override
    public String variable(String name) throws IOException {
        return new String(asked(ControlFrame.variable(name)), StandardCharsets.UTF_8);
    }

    /** A writer whose text goes over whenever it is flushed. */
    PrintWriter printing(Function<String, ControlFrame> frame) {
        return new PrintWriter(
                new Writer() {
                    private final StringBuilder waiting = new StringBuilder();

                    @Override
                    public void write(char[] text, int from, int length) {
                        waiting.append(text, from, length);
                    }

                    @Override
                    public void flush() throws IOException {
                        if (!waiting.isEmpty()) {
                            frame.apply(waiting.toString()).send(writer);
                            waiting.setLength(0);
                        }
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                true);
    }

    private byte[] asked(ControlFrame question) throws IOException {
        question.send(writer);
        ControlFrame answer = ControlFrame.receive(reader);
        if (answer.content() == null) {
            throw new IOException(answer.problem());
        }
        return answer.content();
    }
}
