package org.claimtree.it.api;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.claimtree.platform.testing.TestDatabase;

/** Looks into the database of the server under test: what is stored, table by table. */
final class Stored implements AutoCloseable {
    private final Connection connection;
    private final List<String> tables;

    Stored() {
        try {
            connection = DriverManager.getConnection(System.getProperty("server.db.url"), TestDatabase.OWNER_ROLE, "");
            tables = tables();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An alert, which nobody can raise by REST; its id. */
    static UUID raiseAlert() {
        UUID id = UUID.randomUUID();
        run("insert into identity.alert (id, kind, key, text, users, groups, raised_at) values ('"
                + id + "', 'TRIAL', '" + id + "', 'Something is to be done.',"
                + " (select array_agg(id) from identity.user_account where name = 'admin'), '{}', now())");
        return id;
    }

    private static void run(String sql) {
        try (Connection own =
                        DriverManager.getConnection(System.getProperty("server.db.url"), TestDatabase.OWNER_ROLE, "");
                Statement statement = own.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A day of a client of which it is proposed to take a note back; its id. */
    static UUID proposeIopDay(String client, String note) {
        UUID id = UUID.randomUUID();
        run(
                "insert into iop.day (id, client, day, program, family, outcome, reasons, lines, units, minutes, note, proposal,"
                        + " decided_at) values ('" + id + "', '" + client + "', '2026-10-05', '" + id + "', '" + id
                        + "', 'BILLED', '[]', 0, 0, 0, '" + note + "', 'VOID', now())");
        return id;
    }

    /** A claim as if it had gone out: those of the practice's test partner never do. */
    static void submitClaim(String number) {
        run("update claims.claim set status = 'SUBMITTED' where number = '" + number + "'");
    }

    /** A mark for the content of every table; equal content gives equal marks. */
    Map<String, String> marks() {
        StringBuilder query = new StringBuilder();
        for (String table : tables) {
            query.append(query.isEmpty() ? "" : " union all ")
                    .append("select '%1$s', count(*) || ' rows ' || coalesce(sum(hashtext(t::text)), 0) from %1$s t"
                            .formatted(table));
        }
        return read(query.toString());
    }

    /** Whether a batch is still being built, which changes rows without being asked to. */
    boolean isBuilding() {
        return !read("select id::text, status from claims.batch where status in ('BUILDING', 'VERIFYING')"
                        + " union all select id::text, status from claims.replay where status = 'RUNNING'")
                .isEmpty();
    }

    private List<String> tables() {
        return new ArrayList<>(read("select schemaname || '.' || tablename, '' from pg_tables"
                        + " where schemaname in ('platform', 'directory', 'clients', 'authorizations', 'encounters', 'invoicing', 'iop', 'profiles', 'claims')"
                        + " and tablename not in ('flyway_schema_history', 'sweep', 'waiting', 'state', 'run', 'day', 'delivery',"
                        // Drafts are kept current in the background.
                        + " 'draft', 'draft_charge', 'charge_check', 'check_due', 'check_state') or schemaname = 'identity' and tablename in"
                        + " ('user_account', 'user_profile', 'user_group', 'group_member', 'api_token', 'setting', 'form_draft', 'saved_view')")
                .keySet());
    }

    private Map<String, String> read(String query) {
        Map<String, String> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.put(found.getString(1), found.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
