package signalbox.bus.transfer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import signalbox.bus.azure.AzureAccess;
import signalbox.bus.azure.AzureStorage;
import signalbox.bus.azure.Azurite;
import signalbox.bus.azure.AzuriteAccount;
import signalbox.bus.storage.Storage;

final class AzureKillTest extends KillContract {
    private final AzuriteAccount account = Azurite.account();
    private final Storage storage =
            AzureStorage.open(AzureAccess.parse(account.connectionString()), InstantSource.system());

    @Override
    Storage storage() {
        return storage;
    }

    @Override
    String address() {
        return "azure-env:KILL_BUS";
    }

    @Override
    Map<String, String> environment() {
        return Map.of("KILL_BUS", account.connectionString());
    }

    @Override
    int kills() {
        return 25;
    }

    @Override
    int messages() {
        return 40;
    }

    @Override
    Duration step() {
        return Duration.ofMillis(60);
    }
}
