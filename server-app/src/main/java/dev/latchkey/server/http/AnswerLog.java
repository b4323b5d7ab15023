package dev.latchkey.server.http;

import dev.latchkey.auth.spi.AddressRange;
import dev.latchkey.server.http.AnsweredRequest.Particulars;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.RequestId;
import dev.latchkey.web.TraceId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/** Tells the observers, also of what Jetty itself refused. */
public final class AnswerLog implements RequestLog {

    private final List<RequestObserver> observers;
    private final ClientAddress addresses;

    public AnswerLog(List<RequestObserver> observers, ClientAddress addresses) {
        this.observers = List.copyOf(observers);
        this.addresses = addresses;
    }

    @Override
    public void log(Request request, Response response) {
        AnsweredRequest answered = answered(request, response);
        observers.forEach(observer -> observer.answered(answered));
    }

    private AnsweredRequest answered(Request request, Response response) {
        return new AnsweredRequest(
                request.getMethod(),
                response.getStatus(),
                Response.getContentBytesWritten(response),
                Duration.ofNanos(NanoTime.since(request.getBeginNanoTime())),
                () -> particulars(request, response));
    }

    private Particulars particulars(Request request, Response response) {
        HttpFields headers = request.getHeaders();
        String path = request.getHttpURI().getPath();
        String userAgent = headers.get(HttpHeader.USER_AGENT);
        return new Particulars(
                RequestId.from(response.getHeaders().get(RequestId.HEADER)),
                TraceId.from(headers.get(TraceId.HEADER)),
                client(request),
                path == null ? "" : path,
                userAgent == null ? "" : userAgent);
    }

    private String client(Request request) {
        SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
        if (!(remote instanceof InetSocketAddress socket)) {
            return "";
        }
        InetAddress peer = AddressRange.address(
                        socket.getAddress().getHostAddress().replaceAll("%.*", ""))
                .orElse(socket.getAddress());
        return addresses
                .resolve(peer, request.getHeaders().getValuesList(ClientAddress.HEADER))
                .getHostAddress();
    }
}
