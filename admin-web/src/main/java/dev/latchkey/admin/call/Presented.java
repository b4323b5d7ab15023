package dev.latchkey.admin.call;

/** By what a trial proves who makes it. */
public sealed interface Presented {

    /** By a token that this server makes for an account, and ends right after. */
    record TokenOf(String userName) implements Presented {}

    /** By a credential that somebody pasted; never kept and never shown. */
    record Pasted(String credential) implements Presented {

        @Override
        public String toString() {
            return "Pasted[]";
        }
    }
}
