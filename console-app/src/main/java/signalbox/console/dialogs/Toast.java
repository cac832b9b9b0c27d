package signalbox.console.dialogs;

import org.jspecify.annotations.Nullable;

/// A message in passing.
///
/// @param sentence what happened
/// @param action the text of its link, such as `Undo`; absent when there is nothing to do
/// @param onAction what the link does
public record Toast(String sentence, @Nullable String action, Runnable onAction) {
    /// Returns a message without a link.
    public static Toast of(String sentence) {
        return new Toast(sentence, null, () -> {});
    }
}
