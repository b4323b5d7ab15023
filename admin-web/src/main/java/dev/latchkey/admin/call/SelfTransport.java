package dev.latchkey.admin.call;

import java.net.http.HttpClient;

/** How this server is reached from within itself. */
public interface SelfTransport {

    /** {@code http} or {@code https}. */
    String scheme();

    /** A client that believes this server and nobody else. */
    HttpClient.Builder client();

    /** Without TLS. */
    record Plain() implements SelfTransport {

        @Override
        public String scheme() {
            return "http";
        }

        @Override
        public HttpClient.Builder client() {
            return HttpClient.newBuilder();
        }
    }
}
