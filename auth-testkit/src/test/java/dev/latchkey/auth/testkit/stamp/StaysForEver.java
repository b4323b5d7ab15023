package dev.latchkey.auth.testkit.stamp;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.testkit.TestMethodContext;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** An offender: registers itself with the JDK and stays there after its method is closed. */
public final class StaysForEver extends StampProvider {

    @Override
    protected AuthMethod opened(MethodSettings settings, TestMethodContext context) {
        Logger.getLogger("").addHandler(new Leaking());
        return super.opened(settings, context);
    }

    private static final class Leaking extends Handler {

        @Override
        public void publish(LogRecord record) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
