package org.claimtree.edi837p;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtree.claimdoc.Adjudication;
import org.claimtree.claimdoc.Adjudication.Adjustment;
import org.claimtree.claimdoc.ServiceLine;

/** What another payer answered: CAS and AMT of 2320, DTP and REF of 2330B, and 2430. */
final class AdjudicationLoops {
    /** A CAS has room for six reasons, and a loop for five CAS. */
    private static final int REASONS = 6;

    private static final int SEGMENTS = 5;

    private final Elements out;

    AdjudicationLoops(Elements out) {
        this.out = out;
    }

    /** 2320 CAS, AMT D, AMT EAF. */
    void claim(String path, Adjudication answer) {
        adjustments(path + ".adjustments", answer.adjustments());
        out.at(path).start("AMT").put("D").amount("paid", answer.paid()).end();
        patientOwes(path, answer.patientOwes());
    }

    /** 2330B DTP 573, which stands there only where no line has it. */
    void answeredOn(String path, Adjudication answer) {
        if (answer.answeredOn() != null) {
            out.at(path)
                    .start("DTP")
                    .put("573")
                    .put("D8")
                    .date("answeredOn", answer.answeredOn())
                    .end();
        }
    }

    /** 2330B REF F8. */
    void claimNumber(String path, Adjudication answer) {
        Parties.reference(out.at(path), "F8", "claimNumber", answer.claimNumber());
    }

    /** 2430 of one line, from one payer. */
    void line(String path, String payerId, Adjudication.Line line) {
        out.at(path).start("SVD").id("payerId", payerId, IdForm.PARTY).amount("paid", line.paid());
        procedure(path + ".procedure", line.procedure());
        out.put(null).at(path).quantity("units", line.units()).end();
        adjustments(path + ".adjustments", line.adjustments());
        out.at(path)
                .start("DTP")
                .put("573")
                .put("D8")
                .date("answeredOn", line.answeredOn())
                .end();
        patientOwes(path, line.patientOwes());
    }

    private void procedure(String path, ServiceLine.Procedure procedure) {
        out.at(path).startComposite().put("HC").id("code", procedure.code(), IdForm.PROCEDURE);
        for (int i = 0; i < procedure.modifiers().size(); i++) {
            out.id("modifiers[" + i + "]", procedure.modifiers().get(i), IdForm.MODIFIER);
        }
        out.endComposite();
    }

    /** What the patient does not owe is not said. */
    private void patientOwes(String path, BigDecimal amount) {
        if (amount != null && amount.signum() != 0) {
            out.at(path).start("AMT").put("EAF").amount("patientOwes", amount).end();
        }
    }

    /** Reasons of one group stand together, in the order of the answer. */
    private void adjustments(String path, List<Adjustment> all) {
        Map<String, List<List<Integer>>> groups = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            List<List<Integer>> segments = groups.computeIfAbsent(all.get(i).group(), group -> new ArrayList<>());
            if (segments.isEmpty() || segments.get(segments.size() - 1).size() == REASONS) {
                segments.add(new ArrayList<>());
            }
            segments.get(segments.size() - 1).add(i);
        }
        if (groups.values().stream().mapToInt(List::size).sum() > SEGMENTS) {
            out.report(Problems.tooMany(path, SEGMENTS * REASONS));
        }
        groups.values().forEach(segments -> segments.forEach(segment -> adjustment(path, all, segment)));
    }

    private void adjustment(String path, List<Adjustment> all, List<Integer> segment) {
        int first = segment.get(0);
        out.at(path + "[" + first + "]")
                .start("CAS")
                .code("group", all.get(first).group(), Codes.ADJUSTMENT_GROUP);
        for (int i : segment) {
            out.at(path + "[" + i + "]").id("code", all.get(i).code(), IdForm.REASON);
            out.adjustment("amount", all.get(i).amount());
            if (all.get(i).quantity() == null) {
                out.put(null);
            } else {
                out.quantity("quantity", all.get(i).quantity());
            }
        }
        out.end();
    }
}
