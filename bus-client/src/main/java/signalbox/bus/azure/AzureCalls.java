package signalbox.bus.azure;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import signalbox.bus.message.BusException;

/// Runs the SDK's calls and turns what they throw into a [BusException], or into a [CancellationException] with the
/// thread's interrupt flag set when the thread was interrupted.
final class AzureCalls {
    /// The longest that one call may take, all tries together.
    static final Duration DEADLINE = Duration.ofSeconds(12);

    /// The code of the error that says: the connection broke, the change may have been made or not.
    static final String LOST = "SB-5332";

    private static final HttpHeaderName ERROR_CODE = HttpHeaderName.fromString("x-ms-error-code");

    private final String account;

    AzureCalls(String account) {
        this.account = account;
    }

    /// Runs a call.
    ///
    /// @param what what it concerns, as the begin of a sentence: `Queue 'orders'`
    <T> T run(String what, Supplier<T> call) {
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled(what, new InterruptedException());
        }
        try {
            return call.get();
        } catch (BusException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failure(what, e);
        }
    }

    /// Returns the service's own word for an error, such as `MessageNotFound`; empty when it is none of the service.
    static String codeOf(RuntimeException thrown) {
        return find(thrown, HttpResponseException.class).map(AzureCalls::codeOf).orElse("");
    }

    private static String codeOf(HttpResponseException answer) {
        var response = answer.getResponse();
        var code = response == null ? null : response.getHeaders().getValue(ERROR_CODE);
        return code == null ? "" : code;
    }

    /// Returns what to throw instead of what the SDK threw.
    RuntimeException failure(String what, RuntimeException thrown) {
        if (find(thrown, InterruptedException.class).isPresent()
                || Thread.currentThread().isInterrupted()) {
            return cancelled(what, thrown);
        }
        var answer = find(thrown, HttpResponseException.class);
        if (answer.isPresent() && answer.get().getResponse() != null) {
            var response = answer.get();
            return AzureAnswers.failure(
                    what, account, response.getResponse().getStatusCode(), codeOf(response), thrown);
        }
        return noAnswer(what, thrown);
    }

    private static CancellationException cancelled(String what, Throwable cause) {
        Thread.currentThread().interrupt();
        var cancelled = new CancellationException(what + ": the call was cancelled.");
        cancelled.initCause(cause);
        return cancelled;
    }

    private RuntimeException noAnswer(String what, RuntimeException thrown) {
        if (find(thrown, UnknownHostException.class).isPresent()
                || find(thrown, UnresolvedAddressException.class).isPresent()) {
            return unavailable(
                    "SB-5333",
                    what + ": the host of account '" + account + "' cannot be found.",
                    "Check the name of the account in the address, and this machine's network.",
                    thrown);
        }
        if (find(thrown, ConnectException.class).isPresent()
                || find(thrown, HttpConnectTimeoutException.class).isPresent()) {
            return unavailable(
                    "SB-5331",
                    what + ": no connection to account '" + account + "'. Nothing was changed.",
                    "Check the address, the network and the firewall; is the emulator started?",
                    thrown);
        }
        return brokenAnswer(what, thrown);
    }

    private RuntimeException brokenAnswer(String what, RuntimeException thrown) {
        if (find(thrown, TimeoutException.class).isPresent()
                || find(thrown, HttpTimeoutException.class).isPresent()) {
            return unavailable(
                    "SB-5337",
                    what + ": account '" + account + "' did not answer in time. A change may have been made or not.",
                    "Look again before you repeat a change.",
                    thrown);
        }
        if (find(thrown, IOException.class).isPresent()) {
            return unavailable(
                    LOST,
                    what + ": the connection to account '" + account + "' broke. A change may have been made or not.",
                    "Look again before you repeat a change.",
                    thrown);
        }
        return thrown;
    }

    private static BusException.Unavailable unavailable(String code, String what, String advice, Throwable cause) {
        return new BusException.Unavailable(code, what, advice, cause);
    }

    /// Looks through causes and suppressed errors: the SDK wraps several times, and hides the first tries.
    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        var seen = new HashSet<Throwable>();
        var next = new ArrayDeque<Throwable>();
        next.add(thrown);
        while (!next.isEmpty()) {
            var one = next.poll();
            if (type.isInstance(one)) {
                return Optional.of(type.cast(one));
            }
            if (seen.add(one) && one.getCause() != null) {
                next.add(one.getCause());
            }
        }
        return Optional.empty();
    }
}
