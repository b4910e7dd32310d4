package org.claimtree.app.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.platform.LongWork;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks every module that works in the background what goes on, and what ended within the last hour. */
@ApplicationScoped
public class ReadWork {
    private static final Duration TOLD = Duration.ofHours(1);

    private List<LongWork> modules;
    private CurrentCaller caller;
    private Clock clock;

    /** For the container. */
    protected ReadWork() {}

    @Inject
    ReadWork(@Any Instance<LongWork> modules, CurrentCaller caller, Clock clock) {
        this(modules.stream().toList(), caller, clock);
    }

    ReadWork(List<LongWork> modules, CurrentCaller caller, Clock clock) {
        this.modules = modules;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One piece of work; see {@link LongWork.Item}.
     *
     * @param done so much of the stage
     * @param total of so much
     */
    @Schema(name = "WorkItem")
    public record Item(
            String kind,
            String id,
            String stage,
            long done,
            long total,
            Instant startedAt,
            LongWork.State state,
            String path) {
        private static Item of(LongWork.Item item) {
            return new Item(
                    item.kind(),
                    item.id(),
                    item.stage(),
                    item.progress().done(),
                    item.progress().total(),
                    item.startedAt(),
                    item.state(),
                    item.path());
        }
    }

    /** What the caller may see of it, the newest first. */
    public List<Item> read() {
        Instant since = clock.instant().minus(TOLD);
        return modules.stream()
                .filter(module -> caller.get().may(Permission.valueOf(module.needs())))
                .flatMap(module -> module.items(since).stream())
                .map(Item::of)
                .sorted(Comparator.comparing(Item::startedAt).reversed().thenComparing(Item::id))
                .toList();
    }
}
