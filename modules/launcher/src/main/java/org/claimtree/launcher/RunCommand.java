package org.claimtree.launcher;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.claimtree.launcher.OperatorCalls.OneTimePassword;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the server and keeps it until a stop signal comes. */
@Command(
        name = "run",
        description = "Start the server with its database and keep it running until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Option(names = "--port", description = "port that is listened on (default: CLAIMTREE_PORT or 8080)")
    private Integer port;

    @Mixin
    private WhichHome home;

    @Override
    public Integer call() throws LaunchException, InterruptedException {
        Settings settings = Settings.of(home.option(), home.kind(), port, System.getenv());
        Console.say("ClaimTree is starting …");
        try (RunningServer running = RunningServer.start(settings)) {
            CountDownLatch stop = new CountDownLatch(1);
            StopSignals.call(stop::countDown);
            if (home.isDemo()) {
                loadDemo(running);
            }
            Optional<OneTimePassword> first = firstAdministrator(running);
            Console.say("ClaimTree is ready: " + settings.network().shown());
            if (home.isDemo()) {
                Console.say(demoUsers(running, first));
            } else {
                first.ifPresent(RunCommand::tell);
            }
            Console.say("Stop with Ctrl-C.");
            stop.await();
            Console.say("ClaimTree is stopping …");
        }
        Console.say("ClaimTree has stopped.");
        return Exit.OK.code();
    }

    /** A server that serves is not stopped for want of an administrator: {@code reset-admin} can be tried. */
    private static Optional<OneTimePassword> firstAdministrator(RunningServer running) throws InterruptedException {
        try {
            return running.operator().createAdministrator();
        } catch (LaunchException e) {
            Console.warn("no administrator could be made: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String demoUsers(RunningServer running, Optional<OneTimePassword> first)
            throws LaunchException, InterruptedException {
        try {
            if (first.isPresent()) {
                new DemoUsers(running.address()).make(first.get());
            }
            return DemoUsers.told();
        } catch (DemoException | IOException e) {
            throw new LaunchException(Exit.DEMO_FAILED, "the demo's users can't be made: " + e.getMessage(), e);
        }
    }

    /** On the console only: what the log holds, more people read, and longer. */
    private static void tell(OneTimePassword password) {
        Console.say("First sign-in: name %s, one-time password %s; you will be asked for a new one."
                .formatted(password.name(), password.password()));
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
