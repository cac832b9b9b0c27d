package signalbox.bus.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Reads the folder of one queue. Files whose name begins with a dot and sub-folders are no messages; every other
/// file is one, whatever it is called, because the original takes it for one.
///
/// Beside the hidden messages there may be empty files `taken~<n>~<id>`: they remember how often a message was taken
/// that was given back, since its visible name has no room for it.
final class QueueFolder {
    private static final Pattern TAKEN = Pattern.compile("taken~(\\d{1,9})~(.+)");

    private final Path folder;
    private final Path hidden;
    private final TreeMap<String, MessageFile> messages = new TreeMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<Path, String> marks = new HashMap<>();
    private final Set<Path> firstMarks = new HashSet<>();

    private QueueFolder(Path folder) {
        this.folder = folder;
        this.hidden = hiding(folder);
    }

    /// Returns where a queue's hidden messages are.
    static Path hiding(Path folder) {
        return folder.resolve(FileLayout.OWN);
    }

    /// Returns the queue as it is now. What is hidden is read before and after what is visible, so that a message on
    /// its way from one to the other is not missed; the later sight of a message counts.
    static QueueFolder read(Path folder) throws IOException {
        var queue = new QueueFolder(folder);
        queue.readHidden();
        queue.firstMarks.addAll(queue.marks.keySet());
        each(folder, queue::seeVisible);
        queue.readHidden();
        return queue;
    }

    /// Returns the queue with what is hidden only: enough to find messages by their ids.
    static QueueFolder forIds(Path folder) throws IOException {
        var queue = new QueueFolder(folder);
        queue.readHidden();
        return queue;
    }

    /// Returns all messages, hidden ones included, oldest first.
    List<MessageFile> messages() {
        return messages.values().stream().map(this::counted).toList();
    }

    /// Returns the message of the id, if it is there. Only a plain name of a file is an id.
    Optional<MessageFile> find(String id) {
        if (messages.containsKey(id)) {
            return Optional.ofNullable(messages.get(id)).map(this::counted);
        }
        return FileLayout.isPlain(id) && Files.isRegularFile(folder.resolve(id))
                ? Optional.of(counted(new MessageFile(id, folder.resolve(id), 0, 0)))
                : Optional.empty();
    }

    int size() {
        return messages.size();
    }

    /// Returns where hidden messages are.
    Path hiding() {
        return hidden;
    }

    /// Remembers how often a message was taken that is about to become visible.
    static void remember(Path hiding, MessageFile message) throws IOException {
        var mark = hiding.resolve("taken~" + message.taken() + "~" + message.id());
        if (!Files.exists(mark)) {
            Files.createFile(mark);
        }
    }

    /// Returns how often a message that was given back had been taken.
    int taken(String id) {
        return taken.getOrDefault(id, 0);
    }

    /// Returns the files that remember the takings of this message.
    List<Path> marks(String id) {
        return marks.keySet().stream()
                .filter(mark -> id.equals(marks.get(mark)))
                .toList();
    }

    /// Returns the files that remember the takings of messages that are gone: somebody else has finished them.
    List<Path> orphans() {
        return firstMarks.stream()
                .filter(mark -> !messages.containsKey(marks.getOrDefault(mark, "")))
                .toList();
    }

    private MessageFile counted(MessageFile message) {
        return message.isHiddenFile() || taken.isEmpty()
                ? message
                : new MessageFile(message.id(), message.path(), 0, taken(message.id()));
    }

    private void readHidden() throws IOException {
        if (Files.isDirectory(hidden)) {
            each(hidden, this::seeHidden);
        }
    }

    private void seeVisible(Path path, String name) {
        if (!name.startsWith(".") && (MessageFile.named(name) || Files.isRegularFile(path))) {
            messages.put(name, new MessageFile(name, path, 0, 0));
        }
    }

    private void seeHidden(Path path, String name) {
        MessageFile.hidden(path, name).ifPresent(message -> messages.put(message.id(), message));
        var mark = TAKEN.matcher(name);
        if (mark.matches()) {
            taken.merge(mark.group(2), Integer.parseInt(mark.group(1)), Math::max);
            marks.put(path, mark.group(2));
        }
    }

    private static void each(Path folder, BiConsumer<Path, String> entry) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var path : entries) {
                Disk.goOnUnlessInterrupted(folder);
                entry.accept(path, String.valueOf(path.getFileName()));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
