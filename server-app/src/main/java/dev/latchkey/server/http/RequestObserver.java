package dev.latchkey.server.http;

/** Is told of every request after it was answered, on the thread that answered it; so it is quick and never throws. */
@FunctionalInterface
public interface RequestObserver {

    void answered(AnsweredRequest request);
}
