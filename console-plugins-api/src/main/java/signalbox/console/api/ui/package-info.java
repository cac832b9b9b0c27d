/// Shared controls and style names of the console, for built-in tabs and plug-ins alike.
///
/// Nothing here knows a bus: controls receive plain values. There is no static state; types that need
/// the time are given it. All controls belong to the JavaFX application thread.
@NullMarked
package signalbox.console.api.ui;

import org.jspecify.annotations.NullMarked;
