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
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The whole batch: charges in PostgreSQL to frozen claims and a file. */
final class ClaimsBench {
    private static final int CHARGES_PER_CLIENT = 3;

    private ClaimsBench() {}

    static List<Row> rows(boolean quick) {
        List<Row> rows = new ArrayList<>();
        int[] sizes = quick ? new int[] {3_000, 9_000} : new int[] {10_000, 100_000};
        try (Practice warm = new Practice()) {
            warm.fill(0, 3_000);
            warm.batch();
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
            byte[] file = practice.file(batch[0]);
            BareWriter bare = new BareWriter(file);
            double parts =
                    Timed.median(1, 3, () -> copyOut(practice, "invoicing.charge", OutputStream.nullOutputStream()))
                            + copyIn(practice)
                            + Timed.median(2, 3, bare::write);
            rows.add(Row.info("charges", charges, "charges"));
            rows.add(Row.info("batch of " + charges, charges / whole, "charges/s"));
            rows.add(Row.atMost(
                    "batch of " + charges,
                    whole / parts,
                    "COPY of the charges out + COPY of the proofs in + bare StAEDI writing",
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
    private static double copyIn(Practice practice) {
        try {
            // The proofs of 100,000 charges are larger than the heap; the file is in the system's cache.
            Path proofs = Files.createTempFile("proofs", ".copy");
            try {
                Timed.once(() -> {
                    try (OutputStream out = Files.newOutputStream(proofs)) {
                        copyOut(practice, "claims.proof", out);
                    }
                });
                return Timed.median(1, 3, () -> copyIn(practice, proofs));
            } finally {
                Files.delete(proofs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyIn(Practice practice, Path proofs) throws Exception {
        try (Connection connection = practice.owner().getConnection();
                Statement statement = connection.createStatement();
                InputStream rows = Files.newInputStream(proofs)) {
            statement.execute("drop table if exists claims.bench_proof");
            statement.execute("create table claims.bench_proof (like claims.proof including indexes)");
            copies(connection).copyIn("copy claims.bench_proof from stdin (format binary)", rows, 1 << 16);
        }
    }

    private static CopyManager copies(Connection connection) throws Exception {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
