package org.claimtree.launcher;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One JSON object a line: time, level, logger, thread, message and, where something was thrown, its trace without messages. Uses nothing
 * but Java, because the log system looks for it where no library is ({@link Main}); public for the same reason.
 */
public final class JsonLogFormatter extends Formatter {
    /** For the log system. */
    public JsonLogFormatter() {}

    @Override
    public String format(LogRecord event) {
        StringBuilder line = new StringBuilder("{");
        field(line, "time", event.getInstant().toString());
        field(line, "level", event.getLevel().getName());
        field(line, "logger", event.getLoggerName());
        field(line, "thread", Long.toString(event.getLongThreadID()));
        field(line, "message", formatMessage(event));
        if (event.getThrown() != null) {
            StringBuilder trace = new StringBuilder();
            trace(trace, "", event.getThrown(), Collections.newSetFromMap(new IdentityHashMap<>()));
            field(line, "trace", trace.toString());
        }
        return line.append("}\n").toString();
    }

    /** Classes and places only: messages of databases and parsers repeat values, and values may be clients'. */
    private static void trace(StringBuilder text, String how, Throwable thrown, Set<Throwable> told) {
        if (!told.add(thrown)) {
            return;
        }
        text.append(how).append(thrown.getClass().getName()).append('\n');
        for (StackTraceElement frame : thrown.getStackTrace()) {
            text.append("\tat ").append(frame).append('\n');
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            trace(text, "Suppressed: ", suppressed, told);
        }
        if (thrown.getCause() != null) {
            trace(text, "Caused by: ", thrown.getCause(), told);
        }
    }

    private static void field(StringBuilder line, String name, String value) {
        if (value == null) {
            return;
        }
        if (line.length() > 1) {
            line.append(',');
        }
        line.append('"').append(name).append("\":\"");
        value.chars().forEach(c -> escape(line, (char) c));
        line.append('"');
    }

    private static void escape(StringBuilder line, char c) {
        switch (c) {
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            case '\n' -> line.append("\\n");
            case '\t' -> line.append("\\t");
            default -> {
                if (c < ' ') {
                    line.append("\\u%04x".formatted((int) c));
                } else {
                    line.append(c);
                }
            }
        }
    }
}
