package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ProgramTest {
    @Test
    void everyExitHasACodeOfItsOwn() {
        assertThat(Arrays.stream(Exit.values()).map(Exit::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Exit.class)
    void theHelpNamesEveryExitCode(Exit exit) {
        assertThat(Program.commandLine().getSubcommands().get("run").getUsageMessage())
                .containsPattern(" %d +%s".formatted(exit.code(), exit.meaning().substring(0, 12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"walk", "run --port x", "run --unknown", "demo --out"})
    void wrongUseIsToldApart(String line) {
        CommandLine program = Program.commandLine();
        program.setErr(new PrintWriter(new StringWriter()));

        assertThat(program.execute(line.split(" "))).isEqualTo(Exit.USAGE.code());
    }

    @Test
    void anErrorEndsWithACodeToo() {
        CommandLine program = Program.commandLine().addSubcommand("break", new Broken());

        assertThat(Program.run(program, "break")).isEqualTo(Exit.UNEXPECTED.code());
    }

    @Command
    private static final class Broken implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new NoClassDefFoundError("of the test");
        }
    }
}
