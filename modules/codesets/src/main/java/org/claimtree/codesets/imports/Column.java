package org.claimtree.codesets.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a table of codes, by the names that it goes under. */
enum Column {
    CODE("code", "placeofservicecode", "poscode"),
    DESCRIPTION("description", "shortdescription", "displayname", "name", "placeofservicename", "posname"),
    LONG_DESCRIPTION("longdescription"),
    CLASSIFICATION("classification"),
    SPECIALIZATION("specialization"),
    VALID_FROM("validfrom", "from", "effective", "effectivedate"),
    VALID_THROUGH("validthrough", "through", "terminated", "deactivationdate"),
    /** Known, and not taken: other people's prose, and what no claim asks for. */
    PASSED_OVER("grouping", "definition", "notes", "section", "lastmodifieddate");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The column of a title, whatever its capitals, blanks and signs. */
    static Optional<Column> titled(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }
}
