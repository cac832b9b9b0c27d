package com.example.hello;

import java.util.List;
import signalbox.console.api.ConsolePlugin;
import signalbox.console.api.ConsoleTab;

/// What the console finds in the jar.
public final class HelloPlugin implements ConsolePlugin {
    @Override
    public String id() {
        return "com.example.hello";
    }

    @Override
    public String name() {
        return "Hello";
    }

    @Override
    public List<ConsoleTab> tabs() {
        return List.of(new HelloTab());
    }
}
