package dev.latchkey.auth.guard;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads in which a method's code runs: they do not keep the server from ending, and see the method's classes. */
final class PluginThreads implements ThreadFactory {

    private final String prefix;
    private final ClassLoader classes;
    private final AtomicInteger number = new AtomicInteger();

    PluginThreads(String prefix, ClassLoader classes) {
        this.prefix = prefix;
        this.classes = classes;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, prefix + "-" + number.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(classes);
        return thread;
    }
}
