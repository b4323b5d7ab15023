package dev.latchkey.auth.engine;

import java.util.function.Function;

/** What somebody got who asked about a token. */
public sealed interface DeskAnswer<A> {

    Decided decided();

    /** Continues with the function that fits this case. */
    <T> T fold(Function<? super Given<A>, ? extends T> given, Function<? super Refused<A>, ? extends T> refused);

    /** The answer. */
    record Given<A>(A answer, Decided decided) implements DeskAnswer<A> {
        @Override
        public <T> T fold(
                Function<? super Given<A>, ? extends T> given, Function<? super Refused<A>, ? extends T> refused) {
            return given.apply(this);
        }
    }

    /** Nothing, and why. */
    record Refused<A>(Refusal refusal, Decided decided) implements DeskAnswer<A> {
        @Override
        public <T> T fold(
                Function<? super Given<A>, ? extends T> given, Function<? super Refused<A>, ? extends T> refused) {
            return refused.apply(this);
        }
    }
}
