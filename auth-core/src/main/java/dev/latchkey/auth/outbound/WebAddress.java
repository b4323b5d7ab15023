package dev.latchkey.auth.outbound;

import java.net.URI;

/** An address that {@link AddressCheck} found no problem with, taken apart. */
record WebAddress(URI uri, Host host, boolean secure, int port) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    static WebAddress of(URI checked) {
        return new WebAddress(checked, Host.of(checked).orElseThrow(), isHttps(checked), port(checked));
    }

    static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isHttps(address) ? HTTPS_PORT : HTTP_PORT;
    }

    boolean hasOriginOf(WebAddress other) {
        return host.equals(other.host) && secure == other.secure && port == other.port;
    }

    /** What follows {@code GET}: path and query (RFC 9112, section 3.2.1). */
    String requestTarget() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Value of the {@code Host} header (RFC 9110, section 7.2). */
    String hostHeader() {
        return port == (secure ? HTTPS_PORT : HTTP_PORT) ? host.text() : host.text() + ":" + port;
    }

    private static boolean isHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
