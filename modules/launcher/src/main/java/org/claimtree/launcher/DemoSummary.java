package org.claimtree.launcher;

import java.util.List;
import java.util.Map;

/**
 * What the demo did, as {@code summary.json} says it.
 *
 * @param done what the charges come from
 * @param days what became of the documented days of clients that are paid by the day
 * @param charges of billable notes
 * @param notOpen charges that no payer is asked for: the client pays, or they are on hold
 * @param heldCharges charges that the edits hold, each counted once
 * @param heldReasons finding code to the number of charges that it holds
 * @param files what a clearinghouse or a printer gets
 * @param forms the same claims as CMS-1500 forms
 * @param replayed all claims made again from what was stored with them
 * @param revision of the master data after the import
 * @param seconds per stage, in order
 */
record DemoSummary(
        Done done,
        DemoDays.Days days,
        long charges,
        long notOpen,
        long claims,
        long heldCharges,
        Map<String, Long> heldReasons,
        List<DemoFile> files,
        List<DemoFile> forms,
        Replayed replayed,
        long revision,
        Map<String, Double> seconds) {

    /** Appointments that were booked, and notes of those who came. */
    record Done(long sessions, long notes) {}

    /** One file. */
    record DemoFile(String name, long bytes, String sha256, long claims) {}

    /**
     * @param differences from what was sent
     */
    record Replayed(long claims, long differences) {}

    /** The same as a short table. */
    String table() {
        StringBuilder table = new StringBuilder();
        row(table, "sessions", Long.toString(done.sessions()));
        row(table, "notes", Long.toString(done.notes()));
        row(table, "days billed by the day", days.billed() + " of " + days.documented());
        row(table, "charges", Long.toString(charges));
        row(table, "  billed on claims", Long.toString(charges - notOpen - heldCharges));
        row(table, "  held by edits", Long.toString(heldCharges));
        row(table, "  client pays or on hold", Long.toString(notOpen));
        row(table, "claims", Long.toString(claims));
        heldReasons.forEach((code, count) -> row(table, "  held: " + code, Long.toString(count)));
        row(table, "files", Integer.toString(files.size()));
        files.forEach(
                file -> row(table, "  " + file.name(), "%d claims, %,d bytes".formatted(file.claims(), file.bytes())));
        row(table, "PDF of forms", Integer.toString(forms.size()));
        forms.forEach(
                file -> row(table, "  " + file.name(), "%d claims, %,d bytes".formatted(file.claims(), file.bytes())));
        row(table, "claims replayed", "%d, %d differences".formatted(replayed.claims(), replayed.differences()));
        row(table, "revision", Long.toString(revision));
        seconds.forEach((stage, time) -> row(table, "seconds " + stage, "%.1f".formatted(time)));
        return table.toString();
    }

    private static void row(StringBuilder table, String name, String value) {
        table.append("  %-34s %s%n".formatted(name, value));
    }
}
