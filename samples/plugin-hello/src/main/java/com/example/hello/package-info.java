/// A third-party plug-in: one tab that greets and counts.
@NullMarked
package com.example.hello;

import org.jspecify.annotations.NullMarked;
