package dev.latchkey.content.node.domain;

import java.util.function.Supplier;

/** Work on repositories that takes effect as a whole or not at all; an exception undoes it. */
public interface UnitOfWork {

    <T> T inOne(Supplier<T> work);
}
