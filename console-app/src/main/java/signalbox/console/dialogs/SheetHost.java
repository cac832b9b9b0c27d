package signalbox.console.dialogs;

import javafx.scene.layout.Region;

/// Where sheets and messages appear: beside the content, never over it when there is room.
public interface SheetHost {
    /// Shows a sheet, in place of the one that was shown.
    void showSheet(Region sheet);

    /// Puts the sheet away.
    void hideSheet();

    /// Says something in passing.
    void say(Toast toast);
}
