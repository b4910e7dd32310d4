package org.claimtree.authorizations.keeping;

import java.util.Arrays;
import java.util.Optional;
import org.claimtree.platform.web.ImportCell;
import org.claimtree.platform.web.ImportCell.Kind;
import org.claimtree.platform.web.ImportFile;

/** The columns of a file of authorizations: fields of the JSON that {@code POST authorizations} takes. */
public enum AuthorizationColumn {
    /** Ref of the client. */
    CLIENT("/client", Kind.TEXT, "1001"),
    /** Our number of one that is there, or nothing. */
    NUMBER("/number", Kind.NUMBER, ""),
    CODE("/code", Kind.TEXT, "90837"),
    FROM("/grant/dates/from", Kind.DATE, "01/01/2026"),
    THROUGH("/grant/dates/through", Kind.DATE, "12/31/2026"),
    /** Ref of one of the client's coverages. */
    COVERAGE("/grant/coverage", Kind.TEXT, ""),
    PAYER_NUMBER("/grant/payerNumber", Kind.TEXT, "A1234567"),
    STATUS("/grant/status", Kind.CHOICE, "APPROVED"),
    UNMANAGED("/grant/unmanaged", Kind.FLAG, ""),
    UNIT_KIND("/units/kind", Kind.CHOICE, "VISITS"),
    REQUESTED("/units/requested", Kind.DECIMAL, ""),
    ALLOTTED("/units/allotted", Kind.DECIMAL, "24"),
    REMAINING("/units/remaining", Kind.DECIMAL, ""),
    REASON("/units/reason", Kind.TEXT, ""),
    DAY_CAP("/units/caps/day", Kind.DECIMAL, ""),
    WEEK_CAP("/units/caps/week", Kind.DECIMAL, "2"),
    MONTH_CAP("/units/caps/month", Kind.DECIMAL, ""),
    ALERT_LEVEL("/watch/level", Kind.DECIMAL, "4"),
    ALERT_DAYS("/watch/days", Kind.NUMBER, "30"),
    NOTES("/watch/notes", Kind.TEXT, "");

    private final ImportCell cell;
    private final String example;

    AuthorizationColumn(String place, Kind kind, String example) {
        this.cell = ImportCell.of(place, kind);
        this.example = example;
    }

    ImportCell cell() {
        return cell;
    }

    String example() {
        return example;
    }

    /** The header with every column, and one made-up row. */
    public static String template() {
        return ImportFile.template(AuthorizationColumn.class, AuthorizationColumn::example);
    }

    /** Whether it says which authorization a row is about, and is no field of it. */
    boolean isKey() {
        return this == CLIENT || this == NUMBER;
    }

    /** The column that a place of the record is about, or the first one within that place. */
    static Optional<AuthorizationColumn> at(String pointer) {
        return Arrays.stream(values())
                .filter(c -> !pointer.isEmpty() && (c.cell.place() + "/").startsWith(pointer + "/"))
                .findFirst();
    }
}
