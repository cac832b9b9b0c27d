package com.example.hello;

import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import signalbox.console.api.ConsoleTab;
import signalbox.console.api.Job;
import signalbox.console.api.TabContext;
import signalbox.console.api.TabView;

/// A tab that lists the queues of the open bus, the fullest first.
final class HelloTab implements ConsoleTab {
    @Override
    public String id() {
        return "com.example.hello";
    }

    @Override
    public String title() {
        return "Hello";
    }

    @Override
    public String icon() {
        return "fth-smile";
    }

    @Override
    public TabView open(TabContext context) {
        var list = new ListView<String>();
        list.setId("hello-list");
        list.setAccessibleText("Queues, the fullest first");
        return new View(list, context);
    }

    /// The open tab.
    private record View(ListView<String> list, TabContext context) implements TabView {
        @Override
        public Region region() {
            return list;
        }

        @Override
        public void shown() {
            var bus = context.bus();
            context.tasks()
                    .start(Job.quiet(
                                    "Count the queues",
                                    progress -> bus.storage().queues().list().stream()
                                            .sorted((a, b) -> Long.compare(
                                                    b.count().value(), a.count().value()))
                                            .map(q -> q.name() + " holds "
                                                    + q.count().value())
                                            .toList())
                            .onDone(list.getItems()::setAll));
        }
    }
}
