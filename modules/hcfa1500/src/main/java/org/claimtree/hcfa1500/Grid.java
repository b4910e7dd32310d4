package org.claimtree.hcfa1500;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each field of the form stands: a sheet of 66 lines and 80 columns, six lines and ten columns to the inch, counted
 * from 1 at the top left corner. The rows are those of {@code forms/cms1500-grid.csv}.
 */
final class Grid {
    static final int LINES = 66;
    static final int COLUMNS = 80;

    /** Service lines on one form. */
    static final int ROWS = 6;

    /** CMS-1500, version 02/12. */
    static final Grid FORM = load("cms1500-grid.csv");

    private final Map<String, Field> fields = new LinkedHashMap<>();

    /**
     * @param item of the form, such as {@code 24A}
     * @param name of the field within the item
     * @param line of the sheet
     * @param column first column
     * @param width columns
     * @param right whether what is shorter stands at the right end
     */
    record Field(String item, String name, int line, int column, int width, boolean right) {
        /** Whether it is a box for one X. */
        boolean isCheckBox() {
            return width == 1 && !item.equals("24H") && !name.equals("ICD indicator");
        }
    }

    /** Never one that is not there: names are written in our own code. */
    Field field(String item, String name) {
        Field field = fields.get(key(item, name));
        if (field == null) {
            throw new IllegalStateException("The grid has no field " + name + " in item " + item);
        }
        return field;
    }

    List<Field> fields() {
        return List.copyOf(fields.values());
    }

    private static Grid load(String resource) {
        Grid grid = new Grid();
        try (InputStream in = Grid.class.getResourceAsStream(resource);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> grid.add(new Field(
                    row.getField("item"),
                    row.getField("field"),
                    Integer.parseInt(row.getField("line")),
                    Integer.parseInt(row.getField("column")),
                    Integer.parseInt(row.getField("width")),
                    row.getField("align").equals("R"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return grid;
    }

    private void add(Field field) {
        if (fields.put(key(field.item(), field.name()), field) != null) {
            throw new IllegalStateException("The grid has two fields " + field.name() + " in item " + field.item());
        }
    }

    private static String key(String item, String name) {
        return item + '/' + name;
    }
}
