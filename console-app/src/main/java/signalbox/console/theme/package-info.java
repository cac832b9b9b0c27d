/// How the window looks: the two themes, their style sheets and how a scene is dressed in them.
@NullMarked
package signalbox.console.theme;

import org.jspecify.annotations.NullMarked;
