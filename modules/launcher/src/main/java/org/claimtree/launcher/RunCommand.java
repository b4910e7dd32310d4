package org.claimtree.launcher;

import java.nio.file.Path;
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

    @Option(names = "--home", description = "folder for all data (default: CLAIMTREE_HOME or ~/.claimtree)")
    private Path home;

    @Option(names = "--demo", description = "serve the demo practice from a home of its own")
    private boolean demo;

    @Override
    public Integer call() throws LaunchException, InterruptedException {
        Home.Kind kind = demo ? Home.Kind.DEMO : Home.Kind.REAL;
        Settings settings = Settings.of(home, kind, port, System.getenv());
        Console.say("ClaimTree is starting …");
        try (RunningServer running = RunningServer.start(settings)) {
            CountDownLatch stop = new CountDownLatch(1);
            StopSignals.call(stop::countDown);
            Console.say("ClaimTree is ready: " + running.address());
            Console.say("Sign in with the bootstrap token in " + running.tokenFile());
            Console.say("Stop with Ctrl-C.");
            stop.await();
            Console.say("ClaimTree is stopping …");
        }
        Console.say("ClaimTree has stopped.");
        return Exit.OK.code();
    }
}
