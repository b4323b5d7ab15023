package dev.latchkey.web.openapi;

import java.util.List;

/**
 * What becomes of a request that succeeds.
 *
 * @param contents none for an answer without a body
 * @param headers beside {@link AnswerHeader#REQUEST_ID}, which every answer has
 */
public record Answer(int status, String description, List<Content> contents, List<AnswerHeader> headers) {

    public Answer {
        contents = List.copyOf(contents);
        headers = List.copyOf(headers);
    }

    public static Answer of(int status, String description, Content content, AnswerHeader... headers) {
        return new Answer(status, description, List.of(content), List.of(headers));
    }

    public static Answer empty(int status, String description, AnswerHeader... headers) {
        return new Answer(status, description, List.of(), List.of(headers));
    }
}
