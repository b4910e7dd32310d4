package org.claimtree.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimtree.it.api.Calls.Answer;
import org.claimtree.it.api.Description.Operation;

/** Whether an answer is one that a caller can live with. */
final class Verdict {
    /** What the inside of a program looks like. */
    private static final List<String> INSIDES = List.of(
            "exception", "org.claimtree", "java.", "jakarta.", "payara", "jersey", "postgres", "sqlstate", "<html");

    private final Description description;
    private final JsonNode problem;

    Verdict(Description description) {
        this.description = description;
        this.problem = description.document().at("/components/schemas/Problem");
    }

    /** What is wrong with the answer; empty when nothing is. */
    List<String> on(Operation operation, Case tried, Answer answer) {
        List<String> wrong = new ArrayList<>();
        if (answer.status() >= 500) {
            wrong.add("fails with " + answer.status());
        } else if (answer.isGood()) {
            good(operation, tried, answer, wrong);
        } else if (isUnreadable(tried, answer)) {
            // Nothing to add.
        } else if (!answer.isProblem()) {
            wrong.add(answer.status() + " is no problem but " + answer.type());
        } else {
            refused(tried, answer, wrong);
        }
        return wrong.stream()
                .map(text -> operation.id() + " " + tried.words() + ": " + text)
                .toList();
    }

    /**
     * An address that is no text, or longer than a server reads at all: it is refused before anybody could write a
     * problem, and says nothing but its status.
     */
    private static boolean isUnreadable(Case tried, Answer answer) {
        boolean noText = tried.request().address().matches("(?s).*(%00|%FF|%ED%A0%80).*");
        boolean endless = tried.request().address().length() > 7000;
        return (noText || endless) && answer.status() == 400 && answer.body().length == 0;
    }

    private void good(Operation operation, Case tried, Answer answer, List<String> wrong) {
        if (!tried.legal()) {
            wrong.add("is taken");
        }
        JsonNode schema = operation.answer().at("/content/application~1json").get("schema");
        boolean none =
                answer.status() == 204 && operation.node().at("/responses/204").isObject();
        if (schema != null && !none) {
            description
                    .misfits(schema, answer.json())
                    .forEach(misfit -> wrong.add("answers what is not described: " + misfit));
        }
    }

    private void refused(Case tried, Answer answer, List<String> wrong) {
        JsonNode body = answer.json();
        description.misfits(problem, body).forEach(misfit -> wrong.add("is no described problem: " + misfit));
        if (body.path("status").asInt() != answer.status()) {
            wrong.add("says another status than it has");
        }
        String text = answer.text();
        if (text.contains(BadInput.MARK)) {
            wrong.add("repeats what was sent");
        }
        INSIDES.stream()
                .filter(inside -> text.toLowerCase(Locale.ROOT).contains(inside))
                .forEach(inside -> wrong.add("shows its inside: " + inside));
        if (tried.isNamed() && !tried.legal() && !names(tried, body.path("errors"))) {
            wrong.add(answer.status() + " does not name the place but " + body.path("errors"));
        }
    }

    private static boolean names(Case tried, JsonNode errors) {
        String place = tried.place();
        String field = place.endsWith("/") ? "" : place;
        String whole = tried.added() ? field.substring(0, field.lastIndexOf('/')) : field;
        String parameter = place.replaceAll("^\\?|:$", "");
        for (JsonNode error : errors) {
            String pointer = error.path("pointer").asText("-");
            boolean named = pointer.equals(field) || pointer.equals(whole) || pointer.startsWith(field + "/");
            if (named || error.path("parameter").asText("-").equals(parameter)) {
                return true;
            }
        }
        return false;
    }
}
