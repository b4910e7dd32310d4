package org.claimtree.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job once, end to end, on the demo practice. */
@Command(
        name = "demo",
        description = "Run the demo practice from charges to 837P files once, then stop.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            description = "folder for the files (default: ${DEFAULT-VALUE})",
            defaultValue = "target/demo")
    private Path out;

    @Override
    public Integer call() throws LaunchException {
        throw new LaunchException(Exit.DEMO_FAILED, "the demo practice is not part of this build yet (" + out + ")");
    }
}
