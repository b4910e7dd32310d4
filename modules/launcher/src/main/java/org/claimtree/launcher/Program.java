package org.claimtree.launcher;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands of the program; see {@link Main} for why it is not the main class. */
@Command(
        name = "claimtree",
        description = "The open claims engine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            ReplayCommand.class,
            ResetAdminCommand.class
        })
public final class Program {
    private static final Logger LOG = Logger.getLogger(Program.class.getName());

    private Program() {}

    /** Runs the command and ends the process with one of the {@link Exit} codes. */
    public static void main(String[] arguments) {
        // Until the home is open there is no log, and the console is for a few lines of ours.
        LogManager.getLogManager().reset();
        int code = run(commandLine(), arguments);
        // Not exit: everything is stopped, in order, and the server's shutdown hook would stop it once more.
        Runtime.getRuntime().halt(code);
    }

    /** The exit code. Errors are told too: the JVM would print them where the server sent its output to. */
    static int run(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            return fail(e);
        }
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Program());
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> fail(e));
        documentExitCodes(commandLine.getCommandSpec());
        commandLine.getSubcommands().values().forEach(command -> documentExitCodes(command.getCommandSpec()));
        return commandLine;
    }

    private static int fail(Throwable e) {
        Exit exit = e instanceof LaunchException launch ? launch.exit() : Exit.UNEXPECTED;
        if (exit == Exit.UNEXPECTED) {
            Console.trace(e);
        }
        Console.fail(exit, e instanceof LaunchException ? e.getMessage() : "unexpected: " + e);
        LOG.log(Level.SEVERE, "Ended with " + exit, e);
        return exit.code();
    }

    private static void documentExitCodes(CommandSpec spec) {
        Map<String, String> meanings = Arrays.stream(Exit.values())
                .collect(Collectors.toMap(
                        exit -> Integer.toString(exit.code()), Exit::meaning, (one, two) -> one, LinkedHashMap::new));
        spec.usageMessage().exitCodeListHeading("Exit codes:%n").exitCodeList(meanings);
    }
}
