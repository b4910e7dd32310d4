package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

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
}
