package org.claimtree.edi837p;

import java.util.ArrayList;
import java.util.List;

/** Finds the segments of one claim in its set: the header, the levels that it hangs under, and its own. */
final class ClaimSegments {
    private final String number;
    private final List<PlainSegment> header = new ArrayList<>();
    private final List<PlainSegment> billing = new ArrayList<>();
    private final List<PlainSegment> subscriber = new ArrayList<>();
    private final List<PlainSegment> patient = new ArrayList<>();
    private final List<PlainSegment> claim = new ArrayList<>();
    private List<PlainSegment> into = header;

    private ClaimSegments(String number) {
        this.number = number;
    }

    /** The segments in the order of the file; empty when the set does not hold the claim. */
    static List<PlainSegment> of(List<PlainSegment> set, String number) {
        ClaimSegments found = new ClaimSegments(number);
        for (PlainSegment segment : set) {
            boolean ends = segment.is("CLM") || segment.is("HL") || segment.is("SE");
            if (ends && found.isComplete()) {
                return found.all();
            }
            found.take(segment);
        }
        return List.of();
    }

    private boolean isComplete() {
        return !claim.isEmpty() && claim.get(0).at(1).equals(number);
    }

    private List<PlainSegment> all() {
        List<PlainSegment> all = new ArrayList<>(header);
        all.addAll(billing);
        all.addAll(subscriber);
        all.addAll(patient);
        all.addAll(claim);
        return all;
    }

    private void take(PlainSegment segment) {
        if (segment.is("HL")) {
            into = level(segment.at(3));
        } else if (segment.is("CLM")) {
            claim.clear();
            into = claim;
        }
        into.add(segment);
    }

    /** A level begins anew, and with it those below. */
    private List<PlainSegment> level(String code) {
        patient.clear();
        if (code.equals("23")) {
            return patient;
        }
        subscriber.clear();
        if (code.equals("22")) {
            return subscriber;
        }
        billing.clear();
        return billing;
    }
}
