package org.claimtree.edi837p;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.Adjudication;
import org.claimtree.claimdoc.ClaimFacts;
import org.claimtree.claimdoc.ClaimFacts.Accident;
import org.claimtree.claimdoc.ClaimFacts.Dates;
import org.claimtree.claimdoc.ClaimFacts.Numbers;
import org.claimtree.claimdoc.ClaimFacts.Signatures;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.kernel.FilingCodes;

/** 2300 and all below it: one claim. */
final class ClaimLoop {
    private static final int NOTE = 80;

    /** CLM12 to CLM19, which stay empty. */
    private static final int BEFORE_DELAY = 8;

    private final Elements out;
    private final ProviderLoops providers;
    private final OtherPayerLoop otherPayers;
    private final LineLoop lines;
    private final AdjudicationLoops lineAnswers;

    ClaimLoop(Elements out) {
        this.out = out;
        this.providers = new ProviderLoops(out);
        this.otherPayers = new OtherPayerLoop(out);
        this.lines = new LineLoop(out);
        this.lineAnswers = new AdjudicationLoops(out);
    }

    void write(ClaimSnapshot claim) {
        ClaimFacts facts = claim.facts();
        claimInformation(claim);
        dates(claim);
        attachments(facts.attachments());
        if (facts.patientPaid() != null && facts.patientPaid().signum() != 0) {
            out.at("facts")
                    .start("AMT")
                    .put("F5")
                    .amount("patientPaid", facts.patientPaid())
                    .end();
        }
        references(facts.numbers(), claim.control().originalReference());
        claimNote(facts);
        diagnoses(facts.diagnoses());
        providers.write(claim.providers());
        List<OtherCoverage> others = claim.insured().others();
        for (int i = 0; i < others.size(); i++) {
            otherPayers.write(
                    "insured.others[" + i + "]",
                    others.get(i),
                    facts.signatures().signedByProvider());
        }
        for (int i = 0; i < claim.lines().size(); i++) {
            ServiceLine line = claim.lines().get(i);
            lines.write("lines[" + i + "]", line, facts);
            answers(others, line.number());
        }
    }

    /** 2430: what each payer that has answered said of a line. */
    private void answers(List<OtherCoverage> others, int number) {
        for (int i = 0; i < others.size(); i++) {
            Adjudication answer = others.get(i).adjudication();
            List<Adjudication.Line> said = answer == null ? List.of() : answer.lines();
            for (int j = 0; j < said.size(); j++) {
                if (said.get(j).number() == number) {
                    lineAnswers.line(
                            "insured.others[" + i + "].adjudication.lines[" + j + "]",
                            others.get(i).payer().payerId(),
                            said.get(j));
                }
            }
        }
    }

    private void claimInformation(ClaimSnapshot claim) {
        ClaimSnapshot.Control control = claim.control();
        out.at("control").start("CLM").id("claimNumber", control.claimNumber(), IdForm.CLAIM_NUMBER);
        out.amount("total", control.total()).skip(2);
        out.at("facts").startComposite().id("placeOfService", claim.facts().placeOfService(), IdForm.PLACE_OF_SERVICE);
        out.put("B").put(control.frequency().code()).endComposite();
        Signatures signatures = claim.facts().signatures();
        out.at("facts.signatures").code("providerOnFile", signatures.providerOnFile(), Codes.YES_NO);
        out.code("acceptAssignment", signatures.acceptAssignment(), Codes.ASSIGNMENT);
        out.code("benefitsAssigned", signatures.benefitsAssigned(), Codes.BENEFITS);
        out.code("release", signatures.release(), Codes.RELEASE);
        out.put(signatures.signedByProvider() ? "P" : null);
        accident(claim.facts().accident());
        String delayReason = claim.facts().delayReason();
        if (delayReason != null) {
            out.skip(BEFORE_DELAY).at("facts.filing").code("delayReason", delayReason, FilingCodes.delayReasons());
        }
        out.end();
    }

    private void accident(Accident accident) {
        if (accident == null || accident.causes().isEmpty()) {
            out.put(null);
            return;
        }
        List<String> causes = accident.causes();
        out.at("facts.accident").startComposite().code("causes[0]", causes.get(0), Codes.ACCIDENT);
        out.codeIfAny("causes[1]", causes.size() > 1 ? causes.get(1) : null, Codes.ACCIDENT)
                .put(null);
        // Where the accident was is asked for automobile accidents alone.
        boolean automobile = causes.contains("AA");
        out.idIfAny("state", automobile ? accident.state() : null, IdForm.PLACE);
        out.idIfAny("country", automobile ? accident.country() : null, IdForm.PLACE)
                .endComposite();
    }

    private void dates(ClaimSnapshot claim) {
        Dates dates = claim.facts().dates();
        out.at("facts.dates");
        date("431", "onset", dates.onset());
        date("439", "accident", dates.accident());
        date("484", "lastMenstrualPeriod", dates.lastMenstrualPeriod());
        // The days of a stay are asked for services to inpatients alone; most claims have none to ask about.
        if ((dates.admission() != null || dates.discharge() != null) && claim.isInpatient()) {
            date("435", "admission", dates.admission());
            date("096", "discharge", dates.discharge());
        }
    }

    private void date(String qualifier, String field, LocalDate date) {
        if (date != null) {
            out.start("DTP").put(qualifier).put("D8").date(field, date).end();
        }
    }

    private void attachments(List<ClaimFacts.Attachment> papers) {
        for (int i = 0; i < papers.size(); i++) {
            ClaimFacts.Attachment paper = papers.get(i);
            out.at("facts.filing.attachments[" + i + "]").start("PWK");
            out.code("report", paper.report(), FilingCodes.reports());
            out.code("way", paper.way(), FilingCodes.ways());
            if (!FilingCodes.ON_REQUEST.equals(paper.way())) {
                out.skip(2).put("AC").id("number", paper.number(), IdForm.ATTACHMENT);
            }
            out.end();
        }
    }

    private void references(Numbers numbers, String originalReference) {
        out.at("facts.numbers");
        Parties.reference(out, "EW", "mammography", numbers.mammography());
        Parties.reference(out, "9F", "referral", numbers.referral());
        Parties.reference(out, "G1", "priorAuthorization", numbers.priorAuthorization());
        Parties.reference(out.at("control"), "F8", "originalReference", originalReference);
        Parties.reference(out.at("facts.numbers"), "X4", "clia", numbers.clia());
        Parties.reference(out, "EA", "medicalRecord", numbers.medicalRecord());
    }

    private void claimNote(ClaimFacts facts) {
        String cleaned = cleanedNote(out.at("facts"), facts.note());
        if (cleaned != null) {
            out.start("NTE").code("noteKind", facts.kindOfNote(), Codes.NOTE);
            out.put(cleaned).end();
        }
    }

    /** NTE of a line, left out when nothing is left of the text. */
    static void note(Elements out, String text) {
        String cleaned = cleanedNote(out, text);
        if (cleaned != null) {
            out.start("NTE").put("ADD").put(cleaned).end();
        }
    }

    private static String cleanedNote(Elements out, String text) {
        return out.cut("note", out.cleaned("note", text), NOTE);
    }

    private void diagnoses(List<String> codes) {
        out.at("facts").start("HI");
        for (int i = 0; i < codes.size(); i++) {
            out.startComposite().put(i == 0 ? "ABK" : "ABF");
            out.id("diagnoses[" + i + "]", codes.get(i), IdForm.DIAGNOSIS).endComposite();
        }
        out.end();
    }
}
