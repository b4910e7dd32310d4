package org.claimtree.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Variables of the environment, read as settings. What is wrong is collected, so that it is all said at once. */
final class Environment {
    private final Map<String, String> variables;
    private final List<String> problems = new ArrayList<>();

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** Without blanks around it; blank is not set. */
    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Off when not set. */
    boolean flag(String name) {
        String text = text(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            problem("%s is %s, and must be true or false".formatted(name, text));
        }
        return text.equals("true");
    }

    /** A whole number between two, both included. */
    int number(String name, int least, int most, int fallback) {
        String text = text(name).orElse(Integer.toString(fallback));
        int number = text.matches("\\d{1,9}|1000000000") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            problem("%s is %s, and must be a number from %d to %d".formatted(name, text, least, most));
        }
        return number;
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    void refuseProblems() throws LaunchException {
        if (problems.size() == 1) {
            throw new LaunchException(Exit.USAGE, problems.get(0));
        }
        if (!problems.isEmpty()) {
            throw new LaunchException(
                    Exit.USAGE, "%d settings are wrong: %s".formatted(problems.size(), String.join("; ", problems)));
        }
    }
}
