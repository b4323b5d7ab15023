package dev.latchkey.admin.call;

import java.util.function.Function;

/** By what a trial proves who makes it. */
public sealed interface Presented {

    /** Continues with the function that fits this case. */
    <T> T fold(Function<? super TokenOf, ? extends T> token, Function<? super Pasted, ? extends T> pasted);

    /** By a token that this server makes for an account, and ends right after. */
    record TokenOf(String userName) implements Presented {

        @Override
        public <T> T fold(Function<? super TokenOf, ? extends T> token, Function<? super Pasted, ? extends T> pasted) {
            return token.apply(this);
        }
    }

    /** By a credential that somebody pasted; never kept and never shown. */
    record Pasted(String credential) implements Presented {

        @Override
        public <T> T fold(Function<? super TokenOf, ? extends T> token, Function<? super Pasted, ? extends T> pasted) {
            return pasted.apply(this);
        }

        @Override
        public String toString() {
            return "Pasted[]";
        }
    }
}
