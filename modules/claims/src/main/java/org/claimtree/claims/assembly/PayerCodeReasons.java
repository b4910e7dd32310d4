package org.claimtree.claims.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.catalog.PayerCode;
import org.claimtree.invoicing.Charge;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Versions;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.ProvenanceRecord;

/** Says with a line which row of the payer code table made it another than what was charged. */
final class PayerCodeReasons {
    private final Versions.Version<PayerCode> row;

    PayerCodeReasons(Versions.Version<PayerCode> row) {
        this.row = row;
    }

    /** Reasons of the tree with those of the row: the taxonomy is the row's where it has one. */
    List<ProvenanceRecord> with(List<ProvenanceRecord> tree, Charge charge, SentCode sent) {
        PayerCode.Sent wanted = row.content().sent();
        List<ProvenanceRecord> all = new ArrayList<>();
        for (ProvenanceRecord reason : tree) {
            boolean replaced = wanted.taxonomy() != null && reason.field().equals(FieldKey.RENDERING_TAXONOMY.json());
            all.add(
                    replaced
                            ? reason(reason.field(), wanted.taxonomy().code(), "This taxonomy goes with the claim code")
                            : reason);
        }
        Charge.Service service = charge.service();
        all.add(reason(
                "procedure.code",
                sent.code(),
                "Billing code " + service.code() + " goes to "
                        + row.content().applies().payer() + " as claim code " + sent.code()));
        if (!sent.modifiers().equals(service.modifiers())) {
            all.add(reason(
                    "procedure.modifiers",
                    sent.modifiers().isEmpty() ? null : String.join(" ", sent.modifiers()),
                    "The payer wants its own modifiers; the charge has "
                            + (service.modifiers().isEmpty() ? "none" : String.join(" ", service.modifiers()))));
        }
        if (sent.units().compareTo(service.quantity().units()) != 0) {
            all.add(reason(
                    "quantity.units",
                    sent.units().toPlainString(),
                    service.quantity().units().toPlainString() + " units charged, times "
                            + wanted.unitFactor().toPlainString()));
        }
        BigDecimal charged = service.quantity().amount().dollars();
        if (sent.amount().compareTo(charged) != 0) {
            all.add(reason(
                    "quantity.charge",
                    sent.amount().toPlainString(),
                    "The payer is billed its contracted rate, " + wanted.rate() + " times "
                            + sent.units().toPlainString() + "; the practice charged " + charged.toPlainString()));
        }
        return all;
    }

    private ProvenanceRecord reason(String field, String value, String why) {
        String since = row.effective().equals(RevisionEntry.ALWAYS) ? "" : ", from " + row.effective();
        return new ProvenanceRecord(
                field,
                value,
                why + ": payer code " + row.subject() + since + " (revision " + row.revision() + ").",
                new ProvenanceRecord.Origin(
                        "payerCode", row.subject(), row.effective(), row.revision(), List.of(), null),
                List.of(),
                List.of());
    }
}
