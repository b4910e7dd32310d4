package org.claimtree.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job once, end to end, on the demo practice. */
@Command(
        name = "demo",
        description = "Run the demo practice from sessions to 837P files and CMS-1500 forms once, then stop.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            description = "folder for the files (default: ${DEFAULT-VALUE})",
            defaultValue = "target/demo")
    private Path out;

    @Override
    public Integer call() throws LaunchException, IOException {
        byte[] practice = DemoPractice.document();
        Path home = Files.createTempDirectory("claimtree-demo");
        // Always a database of its own, whatever the environment names: that one may hold real data.
        Settings settings = new Settings(
                home,
                Home.Kind.DEMO,
                NetworkSettings.onThisMachine(Ports.anyFree()),
                Optional.empty(),
                LogSettings.DEFAULT);
        try {
            run(settings, practice);
        } catch (DemoException e) {
            throw new LaunchException(
                    Exit.DEMO_FAILED, "the demo failed: %s. Its home, %s, is kept.".formatted(e.getMessage(), home), e);
        } catch (InterruptedException e) {
            throw new LaunchException(
                    Exit.DEMO_FAILED, "the demo was stopped; its home, %s, is kept".formatted(home), e);
        }
        FileUtils.deleteQuietly(home.toFile());
        return Exit.OK.code();
    }

    private void run(Settings settings, byte[] practice)
            throws LaunchException, IOException, InterruptedException, DemoException {
        Thread job = Thread.currentThread();
        Console.say("ClaimTree demo: starting database and server …");
        long start = System.nanoTime();
        try (RunningServer running = RunningServer.start(settings)) {
            StopSignals.call(job::interrupt);
            double seconds = DemoJob.secondsSince(start);
            Console.say("ClaimTree demo: from sessions to files …");
            DemoSummary summary =
                    new DemoJob(new Api(running.address(), running.token()), today(), out, seconds).run(practice);
            Console.say(summary.table());
            Console.say("Files and summary.json are in " + out.toAbsolutePath().normalize());
        }
    }

    /** Where the practice is. */
    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/New_York"));
    }
}
