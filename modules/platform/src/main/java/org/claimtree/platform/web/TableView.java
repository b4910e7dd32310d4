package org.claimtree.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list as pages show it: columns, rows, filters, and where in the whole it is. Everything that chooses rows stands in the
 * address, so that a view can be kept as a link; what a filter says is therefore never the name of a client.
 */
public final class TableView {
    private final Head head;
    private final List<Filter> filters;
    private final List<Row> rows;
    private final Window window;

    /**
     * @param path of the page
     * @param caption what the rows are, for those who hear the page
     * @param columns in the order of the cells
     * @param hint what to say, and to do next, where there are no rows
     */
    public record Head(String path, String caption, List<Column> columns, String hint) {}

    /**
     * Which rows of the whole are shown.
     *
     * @param offset rows before the first
     * @param limit rows on a page
     * @param total rows altogether
     */
    public record Window(int offset, int limit, int total) {}

    public TableView(Head head, List<Filter> filters, List<Row> rows, Window window) {
        this.head = head;
        this.filters = List.copyOf(filters);
        this.rows = List.copyOf(rows);
        this.window = window;
    }

    public String getPath() {
        return head.path();
    }

    public String getCaption() {
        return head.caption();
    }

    public List<Column> getColumns() {
        return head.columns();
    }

    public String getHint() {
        return head.hint();
    }

    public List<Filter> getFilters() {
        return filters;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** "1–100 of 1,240". */
    public String getPlace() {
        return rows.isEmpty()
                ? "None"
                : "%,d–%,d of %,d".formatted(window.offset() + 1, window.offset() + rows.size(), window.total());
    }

    /** Address of the page before, or null. */
    public String getPrevious() {
        return window.offset() == 0 ? null : at(Math.max(0, window.offset() - window.limit()));
    }

    /** Address of the page behind, or null. */
    public String getNext() {
        return window.offset() + rows.size() >= window.total() ? null : at(window.offset() + window.limit());
    }

    private String at(int offset) {
        Map<String, String> asked = new LinkedHashMap<>();
        filters.stream()
                .filter(filter -> !filter.getValue().isEmpty())
                .forEach(filter -> asked.put(filter.getName(), filter.getValue()));
        asked.put("offset", Integer.toString(offset));
        return head.path() + "?"
                + asked.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** A column. */
    public static final class Column {
        private final String title;
        private final boolean number;

        private Column(String title, boolean number) {
            this.title = title;
            this.number = number;
        }

        /** Words, from the left. */
        public static Column of(String title) {
            return new Column(title, false);
        }

        /** Numbers, from the right. */
        public static Column number(String title) {
            return new Column(title, true);
        }

        public String getTitle() {
            return title;
        }

        public boolean isNumber() {
            return number;
        }
    }

    /** A row. */
    public static final class Row {
        private final List<Cell> cells;

        public Row(List<Cell> cells) {
            this.cells = List.copyOf(cells);
        }

        public List<Cell> getCells() {
            return cells;
        }
    }

    /** What stands in a row under a column. */
    public static final class Cell {
        private final String text;
        private final String link;

        private Cell(String text, String link) {
            this.text = text == null ? "" : text;
            this.link = link;
        }

        /** A text; nothing for null. */
        public static Cell of(String text) {
            return new Cell(text, null);
        }

        /** A text that leads to another page. */
        public static Cell link(String text, String path) {
            return new Cell(text, path);
        }

        public String getText() {
            return text;
        }

        public String getLink() {
            return link;
        }
    }

    /** Something by which rows are chosen. */
    public static final class Filter {
        private final String name;
        private final String label;
        private final String value;
        private final List<String> choices;

        private Filter(String name, String label, String value, List<String> choices) {
            this.name = name;
            this.label = label;
            this.value = value == null ? "" : value;
            this.choices = List.copyOf(choices);
        }

        /** A text. */
        public static Filter text(String name, String label, String value) {
            return new Filter(name, label, value, List.of());
        }

        /** One of some. */
        public static Filter choice(String name, String label, String value, List<String> choices) {
            return new Filter(name, label, value, choices);
        }

        public String getName() {
            return name;
        }

        public String getLabel() {
            return label;
        }

        public String getValue() {
            return value;
        }

        /** Empty for a text. */
        public List<String> getChoices() {
            return choices;
        }
    }
}
