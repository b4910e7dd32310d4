package org.claimtree.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The whole batch: charges in PostgreSQL to frozen claims and a file. */
final class ClaimsBench {
    private static final int CHARGES_PER_CLIENT = 3;
    private static final int WARM_ROUNDS = 4;

    /** Of the tables that a frozen claim is kept in. */
    private static final Map<String, String> PRIMARY_KEYS =
            Map.of("claims.claim", "id", "claims.claim_charge", "claim, charge", "claims.proof", "claim");

    private ClaimsBench() {}

    static List<Row> rows(boolean quick) {
        List<Row> rows = new ArrayList<>();
        int[] sizes = quick ? new int[] {3_000, 9_000} : new int[] {10_000, 100_000, 1_000_000};
        // The parts are measured warm, and a server is: after fewer rounds its compilers take as long as the batch.
        for (int i = 0; i < WARM_ROUNDS; i++) {
            try (Practice warm = new Practice()) {
                warm.fill(0, 10_000);
                warm.batch();
            }
        }
        double first = 0;
        for (int charges : sizes) {
            double perCharge = measure(charges, rows);
            if (first == 0) {
                first = perCharge;
            } else {
                rows.add(Row.atMost(
                        "cost of a charge among " + charges, perCharge / first, "a charge among " + sizes[0], 1.3));
            }
        }
        return rows;
    }

    private static double measure(int charges, List<Row> rows) {
        try (Practice practice = new Practice()) {
            practice.fill(0, charges / CHARGES_PER_CLIENT);
            UUID[] batch = new UUID[1];
            double whole = Timed.once(() -> batch[0] = practice.batch());
            double out =
                    Timed.median(1, 3, () -> copyOut(practice, "invoicing.charge", OutputStream.nullOutputStream()));
            double heads = copyIn(practice, "claims.claim") + copyIn(practice, "claims.claim_charge");
            double proofs = copyIn(practice, "claims.proof");
            double writing = 0;
            for (int file = 1; file <= practice.files(batch[0]); file++) {
                BareWriter bare = new BareWriter(practice.file(batch[0], file));
                writing += Timed.median(2, 3, bare::write);
            }
            rows.add(Row.info("charges", charges, "charges"));
            rows.add(Row.info("batch of " + charges, charges / whole, "charges/s"));
            rows.add(Row.info("COPY of the charges out", 1000 * out, "ms"));
            rows.add(Row.info("COPY of claims and their charges in", 1000 * heads, "ms"));
            rows.add(Row.info("COPY of their proofs in", 1000 * proofs, "ms"));
            rows.add(Row.info("bare StAEDI writing", 1000 * writing, "ms"));
            rows.add(Row.info("batch, of the claims only proofs copied in", whole / (out + proofs + writing), "ratio"));
            rows.add(Row.atMost(
                    "batch of " + charges,
                    whole / (out + heads + proofs + writing),
                    "COPY of the charges out + COPY of the frozen claims in + bare StAEDI writing",
                    3));
            return whole / charges;
        }
    }

    private static void copyOut(Practice practice, String table, OutputStream out) throws Exception {
        try (Connection connection = practice.owner().getConnection()) {
            copies(connection).copyOut("copy " + table + " to stdout (format binary)", out);
        }
    }

    /** Into a table of the same shape, with its primary key and nothing else. */
    private static double copyIn(Practice practice, String table) {
        try {
            // The proofs of 100,000 charges are larger than the heap; the file is in the system's cache.
            Path rows = Files.createTempFile("rows", ".copy");
            try {
                Timed.once(() -> {
                    try (OutputStream out = Files.newOutputStream(rows)) {
                        copyOut(practice, table, out);
                    }
                });
                return Timed.median(1, 3, () -> copyIn(practice, table, rows));
            } finally {
                Files.delete(rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyIn(Practice practice, String table, Path file) throws Exception {
        try (Connection connection = practice.owner().getConnection();
                Statement statement = connection.createStatement();
                InputStream rows = Files.newInputStream(file)) {
            statement.execute("drop table if exists claims.bench_rows");
            statement.execute("create table claims.bench_rows (like " + table + ")");
            statement.execute("alter table claims.bench_rows add primary key (" + PRIMARY_KEYS.get(table) + ")");
            copies(connection).copyIn("copy claims.bench_rows from stdin (format binary)", rows, 1 << 16);
        }
    }

    private static CopyManager copies(Connection connection) throws Exception {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
