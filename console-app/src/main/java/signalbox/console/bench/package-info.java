/// How fast this program is on this machine: workloads that measure a limit of the machine and the program in the same
/// run, on data they make and remove.
@NullMarked
package signalbox.console.bench;

import org.jspecify.annotations.NullMarked;
