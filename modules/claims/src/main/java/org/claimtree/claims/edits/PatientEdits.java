package org.claimtree.claims.edits;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtree.catalog.BillingCode;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.clients.Client;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.Finding;

/** Whether codes are for this client, and whether the client lets the payer know of them. */
final class PatientEdits {
    private PatientEdits() {}

    /** Age and sex, where the list of codes says for whom one is. */
    static List<Finding> ageAndSex(EditedClaim c) {
        Findings findings = new Findings();
        Client.Person person = c.input().client().person();
        for (int i = 0; i < c.input().lines().size(); i++) {
            Charge.Service service = c.input().lines().get(i).charge().service();
            Optional<BillingCode.Patients> patients = codes(c, i)
                    .map(code -> code.terms().patients())
                    .flatMap(Stream::ofNullable)
                    .findFirst();
            int age = Period.between(person.birthDate(), service.dates().from()).getYears();
            String field = "lines[" + i + "].service.procedure";
            findings.holdIf(
                            patients.filter(p -> !p.takesAge(age)).isPresent(),
                            "CODE_NOT_FOR_AGE",
                            field,
                            "The code is not for clients of this age.",
                            null)
                    .holdIf(
                            patients.filter(p -> !p.takesSex(person.sex())).isPresent(),
                            "CODE_NOT_FOR_SEX",
                            field,
                            "The code is not for clients of this sex.",
                            null);
        }
        return findings.all();
    }

    /** 42 CFR 2.31: what counts is the day on which the payer is told, and that is today. */
    static List<Finding> substanceUse(EditedClaim c) {
        Findings findings = new Findings();
        DateSpan consent = c.input().client().consent().disclosure();
        boolean consented = consent != null && consent.contains(c.today());
        for (int i = 0; i < c.input().lines().size(); i++) {
            findings.holdIf(
                    !consented && codes(c, i).anyMatch(code -> code.flags().substanceUse()),
                    "PART2_CONSENT",
                    "lines[" + i + "].service.procedure",
                    "The code is of substance-use treatment, and the client has no consent in force to disclose it for"
                            + " payment.",
                    null);
        }
        return findings.all();
    }

    /** What was charged, and what the payer reads instead. */
    private static Stream<BillingCode> codes(EditedClaim c, int line) {
        ClaimInput.Line input = c.input().lines().get(line);
        var day = input.charge().service().dates().from();
        String sent = c.claim().lines().get(line).service().procedure().code();
        return Stream.of(input.charge().service().code(), sent)
                .distinct()
                .flatMap(code -> c.catalog().code(code, day).stream());
    }
}
