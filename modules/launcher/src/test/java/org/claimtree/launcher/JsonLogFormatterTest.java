package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLogFormatterTest {
    @Test
    void whateverIsLoggedIsOneLineOfJson() throws Exception {
        StringBuilder all = new StringBuilder("{0} ");
        for (char c = 0; c < 0x300; c++) {
            all.append(c);
        }
        LogRecord event =
                new LogRecord(Level.WARNING, all.append("\u2028 \uD83D\uDE00").toString());
        event.setParameters(new Object[] {"\"one\""});
        event.setLoggerName("a.b");
        event.setInstant(Instant.parse("2026-11-26T12:00:00.123Z"));
        event.setThrown(new IllegalStateException("wrong\nall along"));

        String line = new JsonLogFormatter().format(event);

        assertThat(line.chars().filter(c -> c == '\n')).hasSize(1);
        assertThat(line).endsWith("}\n").doesNotContain("\r");
        JsonNode read = new ObjectMapper().readTree(line);
        assertThat(read.path("time").asText()).isEqualTo("2026-11-26T12:00:00.123Z");
        assertThat(read.path("level").asText()).isEqualTo("WARNING");
        assertThat(read.path("logger").asText()).isEqualTo("a.b");
        assertThat(read.path("message").asText()).startsWith("\"one\" \0\1").endsWith("\u2028 \uD83D\uDE00");
        assertThat(read.path("trace").asText()).startsWith("java.lang.IllegalStateException\n\tat ");
    }

    @Test
    void messagesOfWhatWasThrownAreLeftOutAsTheyMayHoldNames() throws Exception {
        Exception inner = new java.sql.SQLException("ROE, JO is there already");
        Exception outer = new IllegalStateException(inner.toString(), inner);
        outer.addSuppressed(new java.io.IOException("ROE"));
        inner.addSuppressed(outer);
        LogRecord event = new LogRecord(Level.SEVERE, "A request failed");
        event.setThrown(outer);

        String trace = new ObjectMapper()
                .readTree(new JsonLogFormatter().format(event))
                .path("trace")
                .asText();

        assertThat(trace).doesNotContain("ROE").contains(getClass().getName());
        assertThat(trace.lines().filter(text -> !text.startsWith("\tat ")))
                .containsExactly(
                        "java.lang.IllegalStateException",
                        "Suppressed: java.io.IOException",
                        "Caused by: java.sql.SQLException");
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws Exception {
        JsonNode read = new ObjectMapper().readTree(new JsonLogFormatter().format(new LogRecord(Level.INFO, null)));

        assertThat(read.has("message")).isFalse();
        assertThat(read.has("trace")).isFalse();
    }
}
