package org.claimtree.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A night over documented days, with one {@code INSERT … SELECT} for each table of the very rows that it wrote, into the
 * same database after they were taken out of it.
 */
final class IopBench {
    private static final int LEAST_JUDGED = 5_000;
    /** In the order of their references, each with the condition on rows that the night wrote. */
    private static final Map<String, String> TOUCHED = touched();

    private IopBench() {}

    private static Map<String, String> touched() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("encounters.note", "per_diem");
        tables.put("encounters.note_line", "billable");
        tables.put("invoicing.invoice", "true");
        tables.put("invoicing.charge", "true");
        tables.put("invoicing.charge_state", "true");
        tables.put("authorizations.movement", "kind = 'COMMIT'");
        tables.put("authorizations.taking", "true");
        tables.put("identity.audit", "true");
        tables.put("iop.day", "true");
        return tables;
    }

    static List<Row> rows(boolean quick) {
        int[] sizes = quick ? new int[] {1_000, 5_000} : new int[] {1_000, 10_000, 100_000};
        try {
            measure(2_000, new ArrayList<>());
            List<Row> rows = new ArrayList<>();
            double first = 0;
            for (int days : sizes) {
                double perDay = measure(days, rows);
                if (first == 0) {
                    first = perDay;
                } else {
                    rows.add(Row.atMost("cost of a day among " + days, perDay / first, "a day among " + sizes[0], 1.3));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double measure(int days, List<Row> rows) throws SQLException {
        try (IopPractice practice = new IopPractice()) {
            practice.fill(days);
            double night = Timed.once(practice::night);
            try (Connection connection = practice.owner().getConnection();
                    Statement statement = connection.createStatement()) {
                demandWhole(statement, days);
                setAside(statement);
                double bare = Timed.once(() -> insert(connection, statement));
                rows.add(Row.info("documented notes", days * (double) IopPractice.NOTES_PER_DAY, "notes"));
                rows.add(Row.info("night of " + days + " days", days / night, "days/s"));
                rows.add(ratio(days, night, bare));
            }
            return night / days;
        }
    }

    /** What takes a fraction of a second is told and not judged. */
    private static Row ratio(int days, double night, double bare) {
        String what = "night of " + days + " days";
        String against = "INSERT … SELECT of the same rows, %.1f s against %.1f s".formatted(night, bare);
        return days < LEAST_JUDGED
                ? Row.info(what, night / bare, "ratio")
                : Row.atMost(what, night / bare, against, 10);
    }

    /** Eight of ten clients are billed, one is pending, one is below. */
    private static void demandWhole(Statement statement, int days) throws SQLException {
        String wanted = days / 10 * 8 + " " + days / 10 * 8 + " " + days / 10 + " " + days / 10 + " 0";
        try (ResultSet counts = statement.executeQuery("select (select count(*) from invoicing.charge) || ' '"
                + " || count(*) filter (where outcome = 'BILLED') || ' ' || count(*) filter (where outcome = 'PENDING')"
                + " || ' ' || count(*) filter (where outcome = 'BELOW') || ' ' || (select count(*) from iop.waiting)"
                + " from iop.day")) {
            counts.next();
            if (!counts.getString(1).equals(wanted)) {
                throw new IllegalStateException("The night made " + counts.getString(1) + " and not " + wanted);
            }
        }
    }

    private static void setAside(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>(TOUCHED.keySet());
        for (String table : tables) {
            statement.execute(
                    "create table " + aside(table) + " as select * from " + table + " where " + TOUCHED.get(table));
        }
        Collections.reverse(tables);
        for (String table : tables) {
            // Some take nothing out.
            statement.execute("alter table " + table + " disable trigger user");
            statement.execute("delete from " + table + " where " + TOUCHED.get(table));
            statement.execute("alter table " + table + " enable trigger user");
        }
        for (String table : tables) {
            statement.execute("vacuum analyze " + table);
        }
    }

    private static String aside(String table) {
        return table + "_aside";
    }

    private static void insert(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(false);
        for (String table : TOUCHED.keySet()) {
            statement.execute("insert into " + table + " overriding system value select * from " + aside(table));
        }
        connection.commit();
    }
}
