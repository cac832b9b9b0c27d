package signalbox.bus.azure;

import java.time.InstantSource;
import signalbox.bus.storage.Storage;
import signalbox.bus.storage.TapesContract;

class AzureTapesTest extends TapesContract {
    private final AzuriteAccount account = Azurite.account();

    @Override
    protected Storage open() {
        return AzureStorage.open(AzureAccess.parse(account.connectionString()), InstantSource.system());
    }

    @Override
    protected int rounds() {
        return 6;
    }
}
