package org.claimtree.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks the running server to check all that proves itself. */
@Command(
        name = "verify",
        description = "Check hash chains and stored files of the running server; exit code 0 only when all is whole.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private WhichHome home;

    @Override
    public Integer call() throws LaunchException, InterruptedException {
        Verification verification = OperatorCalls.to(home.folder(System.getenv()))
                .verify()
                .orElseThrow(() -> new LaunchException(
                        Exit.SERVER_REFUSED, "the server is of a release that knows no verification"));
        verification.lines().forEach(Console::say);
        return (verification.whole() ? Exit.OK : Exit.NOT_WHOLE).code();
    }
}
