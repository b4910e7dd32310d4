package org.claimtree.launcher;

import java.util.concurrent.Callable;
import org.claimtree.launcher.OperatorCalls.OneTimePassword;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A way back in for whoever owns the machine. */
@Command(
        name = "reset-admin",
        description = "Give the administrator of the running server a new one-time password.",
        mixinStandardHelpOptions = true)
final class ResetAdminCommand implements Callable<Integer> {
    @Mixin
    private WhichHome home;

    @Override
    public Integer call() throws LaunchException, InterruptedException {
        OneTimePassword password =
                OperatorCalls.to(home.folder(System.getenv())).resetAdministrator();
        Console.say("Name %s, one-time password %s".formatted(password.name(), password.password()));
        Console.say("It is shown this once, and the sign-in asks for a new one.");
        return Exit.OK.code();
    }
}
