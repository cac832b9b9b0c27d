package signalbox.bus.azure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// Stands between a test and Azurite and does what networks and busy services do: loses an answer, answers with an
/// error. Not for large bodies.
final class FaultProxy implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient client;
    private final URI target;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    /// Stands before the server that has this address.
    FaultProxy(URI target) {
        AzureClients.sendOnce();
        this.target = target;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// What happens to one request; a status of 0 means that its answer is lost.
    private record Fault(String method, Predicate<String> path, int status, String code) {}

    int port() {
        return server.getAddress().getPort();
    }

    /// Lets the next request with this method do its work and then breaks the connection.
    FaultProxy losesTheAnswerTo(String method) {
        faults.add(new Fault(method, path -> true, 0, ""));
        return this;
    }

    /// Lets the next request with this method and a path that holds this do its work and then breaks the connection.
    FaultProxy losesTheAnswerTo(String method, String pathPart) {
        faults.add(new Fault(method, path -> path.contains(pathPart), 0, ""));
        return this;
    }

    /// Answers the next request with this method itself.
    FaultProxy answers(String method, int status, String code) {
        faults.add(new Fault(method, path -> true, status, code));
        return this;
    }

    /// Returns how many requests with this method came.
    long requests(String method) {
        return seen.stream().filter(method::equals).count();
    }

    /// Forgets what came.
    FaultProxy fresh() {
        seen.clear();
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            seen.add(exchange.getRequestMethod());
            var fault = fault(exchange);
            if (fault == null) {
                answer(exchange, forwarded(exchange));
            } else if (fault.status() == 0) {
                // Leaving without an answer breaks the connection.
                forwarded(exchange);
            } else {
                exchange.getResponseHeaders().add("x-ms-error-code", fault.code());
                exchange.sendResponseHeaders(fault.status(), -1);
            }
        }
    }

    private Fault fault(HttpExchange exchange) {
        var fault = faults.stream()
                .filter(one -> one.method().equals(exchange.getRequestMethod()))
                .filter(one -> one.path().test(exchange.getRequestURI().toString()))
                .findFirst()
                .orElse(null);
        faults.remove(fault);
        return fault;
    }

    private HttpResponse<byte[]> forwarded(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var bodyless = body.length == 0 && !exchange.getRequestHeaders().containsKey("Content-Length");
        var request = HttpRequest.newBuilder(URI.create("http://" + target.getAuthority() + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        bodyless ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!name.matches("(?i)connection|content-length|host|upgrade|http2-settings|expect")) {
                request.header(name, values.getFirst());
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        // The answer to HEAD says a length and has no body.
        var head = exchange.getRequestMethod().equals("HEAD");
        response.headers().map().forEach((name, values) -> {
            if (!name.matches("(?i)connection|keep-alive|transfer-encoding|date" + (head ? "" : "|content-length"))) {
                exchange.getResponseHeaders().add(name, values.getFirst());
            }
        });
        var body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
