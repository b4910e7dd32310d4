package org.claimtree.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server and keeps it until a stop signal comes. */
@Command(
        name = "run",
        description = "Start the server with its database and keep it running until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Option(names = "--port", description = "HTTP port on 127.0.0.1 (default: ${DEFAULT-VALUE})", defaultValue = "8080")
    private int port;

    @Option(
            names = "--home",
            description = "folder for all data (default: CLAIMTREE_HOME or ~/.claimtree, with -demo added for --demo)")
    private Path home;

    @Option(names = "--demo", description = "serve the demo practice from a home of its own")
    private boolean demo;

    @Override
    public Integer call() throws LaunchException, InterruptedException {
        Settings settings = settings(System.getenv());
        Console.say("ClaimTree is starting …");
        try (RunningServer running = RunningServer.start(settings)) {
            CountDownLatch stop = new CountDownLatch(1);
            StopSignals.call(stop::countDown);
            if (demo) {
                loadDemo(running);
            }
            Console.say("ClaimTree is ready: " + running.address());
            Console.say("Sign in with the operator token in " + running.tokenFile());
            Console.say("Stop with Ctrl-C.");
            stop.await();
            Console.say("ClaimTree is stopping …");
        }
        Console.say("ClaimTree has stopped.");
        return Exit.OK.code();
    }

    private Settings settings(Map<String, String> environment) throws LaunchException {
        Home.Kind kind = demo ? Home.Kind.DEMO : Home.Kind.REAL;
        Settings settings = Settings.of(home, kind, port, environment);
        if (demo && settings.database().isPresent()) {
            throw new LaunchException(
                    Exit.USAGE, "--demo keeps a database of its own: unset " + DatabaseSettings.URL + " for it");
        }
        return settings;
    }

    private static void loadDemo(RunningServer running) throws LaunchException, InterruptedException {
        Console.say("*** DEMO: a made-up practice. Never enter a real person here. ***");
        try {
            DemoPractice.loadOnce(running);
        } catch (DemoException | IOException e) {
            throw new LaunchException(Exit.DEMO_FAILED, "the demo practice can't be loaded: " + e.getMessage(), e);
        }
    }
}
