package org.claimtree.launcher;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets the running server make claims again and compare them with what was sent. */
@Command(
        name = "replay",
        description =
                "Make claims again from what was stored with them; exit code 0 only when all come out as they were"
                        + " sent. Without options all claims.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Option(names = "--claim", description = "number of a claim; may be given more than once")
    private List<String> claims = List.of();

    @Option(names = "--batch", description = "id of a batch")
    private UUID batch;

    @Option(names = "--from", description = "first day of service, such as 2026-10-01")
    private LocalDate from;

    @Option(names = "--through", description = "last day of service")
    private LocalDate through;

    @Option(names = "--today", description = "under today's tree: what would be sent now; differences are no failure")
    private boolean today;

    @Mixin
    private WhichHome home;

    @Override
    public Integer call() throws LaunchException, InterruptedException {
        Replay replay = OperatorCalls.to(home.folder(System.getenv())).replay(wish());
        replay.lines().forEach(Console::say);
        return replay.exit().code();
    }

    private ObjectNode wish() {
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        if (!claims.isEmpty()) {
            claims.forEach(wish.putArray("claims")::add);
        }
        if (batch != null) {
            wish.put("batch", batch.toString());
        }
        if (from != null) {
            wish.put("from", from.toString());
        }
        if (through != null) {
            wish.put("through", through.toString());
        }
        return wish.put("tree", today ? "TODAY" : "AS_SENT");
    }
}
