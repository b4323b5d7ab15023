package dev.latchkey.auth.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of checking a password. */
public sealed interface PasswordVerdict {

    /** Continues with the function that fits this case. */
    <T> T fold(
            Function<? super Right, ? extends T> right,
            Supplier<? extends T> wrong,
            Function<? super Later, ? extends T> later);

    /**
     * The password is the account's.
     *
     * @param account possibly blocked, which the host refuses by itself
     */
    record Right(AccountView account) implements PasswordVerdict {
        public Right {
            Objects.requireNonNull(account);
        }

        @Override
        public <T> T fold(
                Function<? super Right, ? extends T> right,
                Supplier<? extends T> wrong,
                Function<? super Later, ? extends T> later) {
            return right.apply(this);
        }
    }

    /** There is no such account, or the password is another one; which of the two, nobody is told. */
    record Wrong() implements PasswordVerdict {
        @Override
        public <T> T fold(
                Function<? super Right, ? extends T> right,
                Supplier<? extends T> wrong,
                Function<? super Later, ? extends T> later) {
            return wrong.get();
        }
    }

    /**
     * Nothing was checked: too many attempts failed, or too many run at the moment.
     *
     * @param code says which; fits {@link AuthOutcome.Unavailable}
     * @param retryAfter at least a second
     */
    record Later(ErrorCode code, Duration retryAfter) implements PasswordVerdict {
        public Later {
            Objects.requireNonNull(code);
            Objects.requireNonNull(retryAfter);
        }

        @Override
        public <T> T fold(
                Function<? super Right, ? extends T> right,
                Supplier<? extends T> wrong,
                Function<? super Later, ? extends T> later) {
            return later.apply(this);
        }
    }
}
