package org.claimtree.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.app.records.ListCharges;
import org.claimtree.claims.access.Bounds;
import org.claimtree.claims.access.Whose;
import org.claimtree.claims.batches.ListClaims;
import org.claimtree.platform.web.ListWindow;

/**
 * Lists over many rows: a page of charges or claims with its total and its sum, as a page of the program asks for it, with
 * the bare SQL that reads the same rows and sums.
 */
final class PagesBench {
    private static final int CHARGES_PER_CLIENT = 3;
    private static final int ROUNDS = 15;
    private static final double GOAL = 3;

    private static final String CHARGE_ROWS = "select c.* from invoicing.charge c";
    private static final String CHARGE_SUM = "select count(*), sum(c.amount) from invoicing.charge c";
    private static final String CLAIM_ROWS = "select c.*, p.ref, p.last_name, p.first_name, f.name, f.medium"
            + " from claims.claim c join clients.client p on p.id = c.client"
            + " join claims.file f on f.batch = c.batch and f.file_no = c.file_no";
    private static final String CLAIM_SUM = "select count(*), sum(c.total) from claims.claim c";

    private final Practice practice;
    private final int size;
    private final List<Row> rows = new ArrayList<>();

    private PagesBench(Practice practice, int size) {
        this.practice = practice;
        this.size = size;
    }

    static List<Row> rows(boolean quick) {
        int charges = quick ? 9_000 : 100_000;
        try (Practice practice = new Practice()) {
            int clients = charges / CHARGES_PER_CLIENT;
            practice.fill(0, clients);
            practice.batch();
            PagesBench bench = new PagesBench(practice, charges);
            bench.spread();
            bench.charges();
            bench.claims();
            return bench.rows;
        }
    }

    /** One sample becomes many: names, days, codes and amounts differ as they do in a practice. */
    private void spread() {
        owner(
                "update clients.client set last_name = 'N' || substr(md5(ref), 1, 6), first_name = substr(md5(ref), 7, 4)",
                "update invoicing.charge set code = 'C' || abs(hashtext(ref)) % 40,"
                        + " insurance_provider = 'P' || abs(hashtext(ref || 'p')) % 60,"
                        + " amount = 50 + abs(hashtext(ref || 'a')) % 20000 / 100.0,"
                        + " service_from = service_from - abs(hashtext(ref || 'd')) % 700",
                // A claim has three charges: twice more, and there are as many claims as charges.
                "insert into claims.claim select gen_random_uuid(), c.number || n, c.batch, c.file_no, c.part_no,"
                        + " c.position, c.client, c.coverage, c.payer, c.status, c.total, c.service_from,"
                        + " c.service_through from claims.claim c, generate_series(1, 2) n",
                "update claims.claim set payer = 'Y' || abs(hashtext(number)) % 50,"
                        + " total = 50 + abs(hashtext(number || 'a')) % 90000 / 100.0,"
                        + " service_from = service_from - abs(hashtext(number || 'd')) % 700",
                "vacuum analyze clients.client",
                "vacuum analyze invoicing.charge",
                "vacuum analyze claims.claim",
                "vacuum analyze claims.file");
    }

    private void charges() {
        ListCharges.Question all = ListCharges.Question.ALL;
        ListCharges.Question some = new ListCharges.Question(
                null, null, new ListCharges.Question.Done("C7", "P11", null), all.span(), all.flags());
        ListCharges.Question code = new ListCharges.Question(
                null, null, new ListCharges.Question.Done("C7", null, null), all.span(), all.flags());
        String byCode = " where c.code = 'C7'";
        charge("filter", some, window("from", 0), byCode + " and c.insurance_provider = 'P11'", from(0));
        charge("filter and sort", code, window("-amount", 0), byCode, " order by c.amount desc limit 100");
        charge("sort by client", all, window("client", 0), "", byName("c.service_from"));
        charge("page in the middle", all, window("from", size / 2), "", from(size / 2));
        charge("first page and total", all, window("from", 0), "", from(0));
    }

    private static String from(int offset) {
        return " order by c.service_from, c.ref offset " + offset + " limit 100";
    }

    private static String byName(String last) {
        return " order by p.last_name, p.first_name, p.ref, " + last + " limit 100";
    }

    private void charge(String what, ListCharges.Question question, ListWindow window, String where, String order) {
        String named = order.contains("p.ref") ? " join clients.client p on p.id = c.client" : "";
        compare(
                "charges: " + what,
                () -> practice.charges(question, window),
                CHARGE_ROWS + named + where + order,
                CHARGE_SUM + where);
    }

    private void claims() {
        ListClaims.Question all = ListClaims.Question.ALL;
        ListClaims.Question payer =
                new ListClaims.Question(null, new Whose(null, "Y7", null), null, null, Bounds.ALL, ListClaims.Work.ALL);
        ListClaims.Question number =
                new ListClaims.Question("CT00012", Whose.ALL, null, null, Bounds.ALL, ListClaims.Work.ALL);
        String byPayer = " where c.payer = 'Y7'";
        claim("filter", payer, window("number", 0), byPayer, " order by c.number limit 100");
        claim(
                "filter by number",
                number,
                window("number", 0),
                " where c.number like 'CT00012%'",
                " order by c.number limit 100");
        claim("sort by amount", all, window("-total", 0), "", " order by c.total desc, c.number desc limit 100");
        claim("sort by client", all, window("client", 0), "", byName("c.number"));
        claim(
                "page in the middle",
                all,
                window("from", size / 2),
                "",
                " order by c.service_from, c.number offset " + size / 2 + " limit 100");
        claim("first page and total", all, window("number", 0), "", " order by c.number limit 100");
    }

    private void claim(String what, ListClaims.Question question, ListWindow window, String where, String order) {
        compare(
                "claims: " + what,
                () -> practice.claims(question, window),
                CLAIM_ROWS + where + order,
                CLAIM_SUM + where);
    }

    private static ListWindow window(String sort, int offset) {
        return new ListWindow(sort, offset, 100);
    }

    /** Both have a connection that is open already, as a server has. */
    private void compare(String what, Timed.Work list, String page, String sum) {
        try (Connection connection = practice.owner().getConnection()) {
            double[] least = practice.inOne(() -> Timed.least(ROUNDS, list, () -> run(connection, List.of(page, sum))));
            rows.add(Row.atMost(what, least[0] / least[1], "the same SQL, %.1f ms".formatted(least[1] * 1000), GOAL));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void owner(String... statements) {
        try (Connection connection = practice.owner().getConnection()) {
            run(connection, List.of(statements));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements and takes whatever they give. */
    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (statement.execute(sql)) {
                    take(statement.getResultSet());
                }
            }
        }
    }

    private static void take(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                rows.getString(i);
            }
        }
    }
}
