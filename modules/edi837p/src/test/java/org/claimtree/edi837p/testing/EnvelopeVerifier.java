package org.claimtree.edi837p.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** ISA, GS, ST and their trailers: order, constants, counts, control numbers. */
final class EnvelopeVerifier {
    private final List<Segment> segments;
    private final List<String> problems;
    private final Set<String> transactionNumbers = new HashSet<>();
    private final Set<String> batchNumbers = new HashSet<>();

    private Segment isa;
    private Segment group;
    private Segment transaction;
    private int groups;
    private int transactions;
    private boolean closed;

    EnvelopeVerifier(List<Segment> segments, List<String> problems) {
        this.segments = segments;
        this.problems = problems;
    }

    void verify() {
        for (Segment segment : segments) {
            if (closed) {
                problem(segment, "stands behind the end of the interchange");
            }
            switch (segment.tag()) {
                case "ISA" -> openInterchange(segment);
                case "GS" -> openGroup(segment);
                case "ST" -> openTransaction(segment);
                case "BHT" -> batch(segment);
                case "SE" -> closeTransaction(segment);
                case "GE" -> closeGroup(segment);
                case "IEA" -> closeInterchange(segment);
                default -> inside(segment);
            }
        }
        if (!closed) {
            problems.add("the interchange has no end");
        }
    }

    private void openInterchange(Segment segment) {
        isa = segment;
        expect(segment, segment.position() == 1, "is not the first");
        expect(segment, segment.at(12).equals("00501"), "is of another version");
        expect(segment, segment.at(13).matches("[0-9]{9}"), "has no control number of nine digits");
        expect(segment, segment.at(14).matches("[01]"), "neither asks nor does not ask for a TA1");
        expect(segment, segment.at(15).matches("[PT]"), "is neither production nor test");
        expect(segment, !segment.at(11).matches("[A-Z0-9 ]"), "has a letter for a separator");
    }

    private void openGroup(Segment segment) {
        expect(segment, isa != null && group == null, "is out of place");
        group = segment;
        groups++;
        transactions = 0;
        expect(segment, segment.at(1).equals("HC"), "is no group of claims");
        expect(segment, segment.at(7).equals("X") && segment.at(8).equals("005010X222A1"), "is of another guide");
        expect(segment, segment.at(6).matches("[0-9]{1,9}"), "has no control number");
    }

    private void openTransaction(Segment segment) {
        expect(segment, group != null && transaction == null, "is out of place");
        transaction = segment;
        transactions++;
        expect(segment, segment.at(1).equals("837"), "is no claim transaction");
        expect(segment, segment.at(2).matches("[0-9]{4,9}"), "has no control number of four to nine digits");
        expect(segment, segment.at(3).equals("005010X222A1"), "is of another guide");
        expect(segment, transactionNumbers.add(segment.at(2)), "repeats a control number");
    }

    private void batch(Segment segment) {
        expect(
                segment,
                transaction != null && segment.position() == transaction.position() + 1,
                "does not follow its ST");
        expect(segment, segment.at(1).equals("0019") && segment.at(2).equals("00"), "is no original batch");
        expect(segment, segment.at(3).length() <= 30 && batchNumbers.add(segment.at(3)), "repeats its batch number");
        expect(segment, segment.at(6).matches("CH|RP|31"), "does not say what it carries");
    }

    private void closeTransaction(Segment segment) {
        if (transaction == null) {
            problem(segment, "closes nothing");
            return;
        }
        int count = segment.position() - transaction.position() + 1;
        expect(segment, segment.at(1).equals(Integer.toString(count)), "does not count " + count + " segments");
        expect(segment, segment.at(2).equals(transaction.at(2)), "has another control number than its ST");
        transaction = null;
    }

    private void closeGroup(Segment segment) {
        if (group == null) {
            problem(segment, "closes nothing");
            return;
        }
        expect(segment, transaction == null, "stands inside a transaction");
        expect(
                segment,
                segment.at(1).equals(Integer.toString(transactions)),
                "does not count " + transactions + " transactions");
        expect(segment, segment.at(2).equals(group.at(6)), "has another control number than its GS");
        group = null;
    }

    private void closeInterchange(Segment segment) {
        expect(segment, group == null, "stands inside a group");
        expect(segment, segment.at(1).equals(Integer.toString(groups)), "does not count " + groups + " groups");
        expect(segment, isa != null && segment.at(2).equals(isa.at(13)), "has another control number than its ISA");
        closed = true;
    }

    private void inside(Segment segment) {
        expect(segment, transaction != null, "stands outside a transaction");
    }

    private void expect(Segment segment, boolean holds, String otherwise) {
        if (!holds) {
            problem(segment, otherwise);
        }
    }

    private void problem(Segment segment, String what) {
        problems.add(segment.where() + " " + what);
    }
}
