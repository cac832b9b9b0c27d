package signalbox.bus.azure;

import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;

/// Where the services of an account are, and what opens them: taken out of an [AzureAccess].
///
/// @param blobs the address of the blob service; absent when the access does not reach it
/// @param queues the address of the queue service; absent when the access does not reach it
/// @param key the account key; absent when there is a signature
/// @param signature the shared access signature; absent when there is a key
/// @param only the one queue or container that the access reaches; absent when it reaches the account
record AzureEndpoints(
        String account,
        @Nullable String blobs,
        @Nullable String queues,
        @Nullable String key,
        @Nullable String signature,
        @Nullable String only) {
    /// The account and key that every emulator knows; published by its maker, no secret.
    private static final String EMULATOR = "devstoreaccount1";

    private static final String EMULATOR_KEY =
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static final Pattern LOCAL = Pattern.compile("[0-9.]+|localhost|host\\.docker\\.internal|\\[.*]");

    static AzureEndpoints of(AzureAccess access) {
        return switch (access) {
            case AzureAccess.ConnectionString string -> of(string.text());
            case AzureAccess.SignedAddress signed -> of(signed.address());
        };
    }

    static AzureEndpoints of(String connectionString) {
        var parts = parts(connectionString);
        if ("true".equalsIgnoreCase(parts.get("usedevelopmentstorage"))) {
            var host = parts.getOrDefault("developmentstorageproxyuri", "http://127.0.0.1");
            return new AzureEndpoints(
                    EMULATOR, host + ":10000/" + EMULATOR, host + ":10001/" + EMULATOR, EMULATOR_KEY, null, null);
        }
        var blobs = endpoint(parts, "blob");
        var queues = endpoint(parts, "queue");
        var key = parts.get("accountkey");
        var signature = parts.get("sharedaccesssignature");
        if ((key == null) == (signature == null) || (blobs == null && queues == null)) {
            throw refused("The connection string names no account with a key or a signature.");
        }
        var account = parts.get("accountname");
        var name = account == null ? accountOf(blobs == null ? queues : blobs) : account;
        return new AzureEndpoints(name, blobs, queues, checked(key), withoutMark(signature), null);
    }

    static AzureEndpoints of(URI signed) {
        var query = signed.getRawQuery();
        var host = signed.getHost();
        if (host == null || query == null || !("&" + query).contains("&sig=")) {
            throw refused("The address carries no shared access signature.");
        }
        var path = signed.getPath() == null ? "" : signed.getPath().replaceFirst("^/", "");
        var account = accountOf(signed);
        var local = isLocal(host);
        var rest = local ? path.substring(account.length()).replaceFirst("^/", "") : path;
        var base = signed.getScheme() + "://" + signed.getAuthority() + (local ? "/" + account : "");
        return signed(account, base, query, rest.split("/", 2)[0]);
    }

    /// An emulator has the account as the first part of the path, the service as the first part of the host.
    private static String accountOf(URI address) {
        var host = address.getHost() == null ? "" : address.getHost();
        var path = address.getPath() == null ? "" : address.getPath().replaceFirst("^/", "");
        return isLocal(host) ? path.split("/", 2)[0] : host.split("\\.", 2)[0];
    }

    private static boolean isLocal(String host) {
        return LOCAL.matcher(host).matches();
    }

    private static AzureEndpoints signed(String account, String base, String query, String first) {
        var fields = "&" + query + "&";
        if (fields.contains("&ss=")) {
            return new AzureEndpoints(account, twin(base, "blob"), twin(base, "queue"), null, query, null);
        }
        if (first.isEmpty()) {
            throw refused("The signed address names neither a queue nor a container.");
        }
        return fields.contains("&sr=")
                ? new AzureEndpoints(account, base, null, null, query, first)
                : new AzureEndpoints(account, null, base, null, query, first);
    }

    /// Returns where the account is, without a secret.
    String place() {
        var address = queues == null ? blobs : queues;
        var reach = only == null ? "" : "/" + only;
        return "azure:" + (address == null ? account : address.replaceFirst("^https?://", "")) + reach;
    }

    /// The services of an account have twin addresses: by name on the service, by the next port on an emulator.
    private static String twin(String base, String service) {
        var port = service.equals("blob") ? ":10000/" : ":10001/";
        return base.replaceFirst("\\.(blob|queue)\\.", "." + service + ".").replaceFirst(":1000[01]/", port);
    }

    private static Map<String, String> parts(String connectionString) {
        var parts = new HashMap<String, String>();
        for (var part : connectionString.strip().split(";")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        part.substring(equals + 1).strip());
            }
        }
        return parts;
    }

    private static @Nullable String endpoint(Map<String, String> parts, String service) {
        var own = parts.get(service + "endpoint");
        if (own != null) {
            return own.replaceFirst("/$", "");
        }
        var account = parts.get("accountname");
        var suffix = parts.getOrDefault("endpointsuffix", "core.windows.net");
        return account == null
                ? null
                : parts.getOrDefault("defaultendpointsprotocol", "https") + "://" + account + "." + service + "."
                        + suffix;
    }

    private static String accountOf(@Nullable String address) {
        try {
            return address == null ? "" : accountOf(URI.create(address));
        } catch (IllegalArgumentException e) {
            throw refused("An endpoint of the connection string is not a valid address.");
        }
    }

    private static @Nullable String checked(@Nullable String key) {
        if (key == null) {
            return null;
        }
        try {
            Base64.getDecoder().decode(key);
            return key;
        } catch (IllegalArgumentException e) {
            throw refused("The account key in the connection string is not Base64: it was not copied whole.");
        }
    }

    private static @Nullable String withoutMark(@Nullable String signature) {
        return signature != null && signature.startsWith("?") ? signature.substring(1) : signature;
    }

    static BusException.Refused refused(String what) {
        return new BusException.Refused(
                "SB-4337",
                what,
                "Copy the connection string, or the address with its signature, from the portal of the account.");
    }

    /// Never shows key or signature.
    @Override
    public String toString() {
        return "AzureEndpoints[" + account + "]";
    }
}
