package org.claimtree.identity.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtree.identity.Setting;
import org.claimtree.identity.settings.ChangeSetting;
import org.claimtree.identity.settings.ReadSettings;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;

/** What the practice has set, group by group; each setting is saved by itself. */
@Named
@RequestScoped
public class SettingsPage {
    @Inject
    private ReadSettings settings;

    @Inject
    private ChangeSetting change;

    @Inject
    private PageTimes times;

    private List<Row> rows;

    /** A setting with what is typed for it. */
    public static final class Row {
        private final ReadSettings.View view;
        private final String changed;
        private String tag;
        private String typed;

        Row(ReadSettings.Tagged tagged, String changed) {
            this.view = tagged.view();
            this.tag = tagged.tag();
            this.changed = changed;
            this.typed = words(view.value());
        }

        private static String words(JsonNode value) {
            return value.isBoolean() ? (value.booleanValue() ? "Yes" : "No") : value.asText();
        }

        public int getNumber() {
            return view.number();
        }

        public String getGroup() {
            return view.label().group();
        }

        public String getName() {
            return view.label().name();
        }

        public String getMeaning() {
            return view.label().meaning();
        }

        /** "Usually 30" and, for a number, its bounds. */
        public String getBounds() {
            String bounds = view.form().kind() == Setting.Kind.WHOLE_NUMBER
                    ? "; %d to %d".formatted(view.form().least(), view.form().most())
                    : "";
            String usual = words(view.usual());
            String told = view.form().kind() == Setting.Kind.ONE_OF ? sentence(usual) : usual;
            return "Usually " + (told.isEmpty() ? "nothing" : told) + bounds;
        }

        /** "by admin, 11/26/2026 …", or nothing. */
        public String getChanged() {
            return changed;
        }

        /** Values to choose from; empty for what is typed. */
        public Map<String, String> getChoices() {
            Map<String, String> choices = new LinkedHashMap<>();
            List<String> all = view.form().kind() == Setting.Kind.YES_NO
                    ? List.of("Yes", "No")
                    : view.form().allowed();
            all.forEach(one -> choices.put(sentence(one), one));
            return choices;
        }

        private static String sentence(String name) {
            String words = name.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        /** What was typed as a value; what is no number stays a text, which the setting refuses. */
        JsonNode value() {
            return switch (view.form().kind()) {
                case YES_NO -> BooleanNode.valueOf("Yes".equals(typed));
                case WHOLE_NUMBER ->
                    typed.strip().matches("-?[0-9]{1,9}")
                            ? IntNode.valueOf(Integer.parseInt(typed.strip()))
                            : TextNode.valueOf(typed);
                default -> TextNode.valueOf(typed);
            };
        }

        public String getTag() {
            return tag;
        }

        public void setTag(String tag) {
            this.tag = tag;
        }

        public String getTyped() {
            return typed;
        }

        public void setTyped(String typed) {
            this.typed = typed == null ? "" : typed;
        }
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = settings.all().items().stream()
                    .map(view -> new Row(
                            settings.one(view.number()),
                            view.changed() == null
                                    ? ""
                                    : "by " + view.changed().by() + ", "
                                            + times.show(view.changed().at())))
                    .toList();
        }
        return rows;
    }

    /** Saves one. */
    public void save(Row row) {
        change(row, row.value(), row.getName() + " is saved.");
    }

    /** Gives one its usual value back. */
    public void reset(Row row) {
        change(row, MissingNode.getInstance(), row.getName() + " is as usual again.");
    }

    private void change(Row row, JsonNode value, String done) {
        try {
            change.change(row.getNumber(), value, new Precondition(row.getTag(), null));
            rows = null;
            PageAnswers.done(done);
        } catch (Problem problem) {
            String why = problem.errors().isEmpty()
                    ? problem.getMessage()
                    : problem.errors().get(0).message();
            PageAnswers.wrong(null, row.getName() + ": " + why);
        }
    }
}
