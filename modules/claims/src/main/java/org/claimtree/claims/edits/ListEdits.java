package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.codesets.CodeSet;
import org.claimtree.kernel.Finding;

/** Codes against the lists of those who publish them, on the dates of service (SNIP type 5). */
final class ListEdits {
    private ListEdits() {}

    /** Headers of ICD-10-CM are listed, and no diagnosis (2300 HI; item 21). */
    static List<Finding> diagnoses(EditedClaim c) {
        boolean refused = c.claim().facts().diagnoses().stream()
                .anyMatch(code -> c.claim().lines().stream()
                        .anyMatch(line -> c.past()
                                .codes()
                                .refuses(CodeSet.ICD10CM, code, line.service().from())));
        return new Findings()
                .holdIf(
                        refused,
                        "DIAGNOSIS_NOT_VALID",
                        "facts.diagnoses",
                        "A diagnosis is not in ICD-10-CM on the date of service, or is not the most specific one.",
                        null)
                .all();
    }

    static List<Finding> procedures(EditedClaim c) {
        Findings findings = new Findings();
        CodeLists lists = c.past().codes();
        for (int i = 0; i < c.claim().lines().size(); i++) {
            ServiceLine.Service service = c.claim().lines().get(i).service();
            LocalDate day = service.from();
            String field = "lines[" + i + "].service.procedure";
            findings.holdIf(
                            lists.refuses(CodeSet.HCPCS, service.procedure().code(), day)
                                    || lists.refuses(
                                            CodeSet.LICENSED,
                                            service.procedure().code(),
                                            day),
                            "PROCEDURE_NOT_VALID",
                            field,
                            "The code is not in its publisher's list on the date of service.",
                            null)
                    .holdIf(
                            service.procedure().modifiers().stream()
                                    .anyMatch(modifier -> lists.refuses(CodeSet.HCPCS_MODIFIER, modifier, day)),
                            "MODIFIER_NOT_VALID",
                            field,
                            "A modifier is not in the list of HCPCS on the date of service.",
                            null);
        }
        return findings.all();
    }

    static List<Finding> taxonomies(EditedClaim c) {
        BillingProvider.BillingNumbers numbers = c.claim().billing().numbers();
        Findings findings = new Findings()
                .holdIf(
                        c.past().codes().refuses(CodeSet.TAXONOMY, numbers.taxonomy(), c.day()),
                        "TAXONOMY_NOT_VALID",
                        "billing.taxonomy",
                        "The billing provider's taxonomy is not in the list of taxonomies.",
                        "profile-tree");
        rendering(c, findings, c.claim().providers().rendering(), "providers.rendering");
        for (int i = 0; i < c.claim().lines().size(); i++) {
            rendering(c, findings, c.claim().lines().get(i).provider(), "lines[" + i + "].provider");
        }
        return findings.all();
    }

    private static void rendering(EditedClaim c, Findings findings, ClaimProviders.Provider provider, String field) {
        findings.holdIf(
                provider != null && c.past().codes().refuses(CodeSet.TAXONOMY, provider.taxonomy(), c.day()),
                "TAXONOMY_NOT_VALID",
                field,
                "The rendering provider's taxonomy is not in the list of taxonomies.",
                null);
    }
}
