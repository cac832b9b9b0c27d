/// What a plug-in builds against. A plug-in brings tabs and solutions; it gets the open bus, already guarded, and
/// nothing more.
@NullMarked
package signalbox.console.api;

import org.jspecify.annotations.NullMarked;
