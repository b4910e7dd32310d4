package org.claimtree.hcfa1500;

import java.util.List;

/**
 * Where a field of the snapshot stands, or would stand.
 *
 * @param path of the field, or of the record that it belongs to
 */
record Spot(String path, Grid.Field box) {
    /** All boxes of an item; of a service line, those of its row. */
    static List<Spot> ofItem(String path, String item) {
        String row = path.startsWith("lines[") ? row(path) : "";
        return Grid.FORM.fields().stream()
                .filter(box -> box.item().equals(item) && box.name().startsWith(row))
                .map(box -> new Spot(path, box))
                .toList();
    }

    private static String row(String path) {
        int index = Integer.parseInt(path.substring("lines[".length(), path.indexOf(']')));
        return "line " + (index % Grid.ROWS + 1) + " ";
    }
}
