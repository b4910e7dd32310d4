package org.claimtree.claims.batches;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.directory.TradingPartner;

/** What a partner's settings make of a file: its envelope and its name. */
final class Envelopes {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");

    private Envelopes() {}

    static InterchangeEnvelope of(TradingPartner partner, int controlNumber, LocalDateTime at) {
        TradingPartner.FileSettings file = partner.file();
        String marks = file.separators();
        return new InterchangeEnvelope(
                address(partner.sender()),
                address(partner.receiver()),
                new InterchangeEnvelope.Control(controlNumber, at, partner.test(), file.acknowledgment()),
                new InterchangeEnvelope.Separators(
                        marks.charAt(0), marks.charAt(1), marks.charAt(2), marks.charAt(3), file.lineBreaks()),
                new InterchangeEnvelope.Submitter(
                        partner.submitter().name(),
                        partner.sender().memberId(),
                        partner.submitter().contact()),
                new InterchangeEnvelope.ReceiverParty(
                        partner.name(), partner.receiver().memberId()));
    }

    private static InterchangeEnvelope.Address address(TradingPartner.Address address) {
        return new InterchangeEnvelope.Address(address.qualifier(), address.id(), address.applicationCode());
    }

    /** Name of a print file: neutral, and its own within the practice. */
    static String formsName(UUID batch, int number, LocalDateTime at) {
        return "forms-%s-%s-%d.txt".formatted(DATE.format(at), batch.toString().substring(0, 8), number);
    }

    static String fileName(TradingPartner partner, String ref, int controlNumber, LocalDateTime at) {
        return partner.file()
                .namePattern()
                .replace("{partner}", ref.replaceAll("[^A-Za-z0-9_-]", "_"))
                .replace("{control}", "%09d".formatted(controlNumber))
                .replace("{date}", DATE.format(at));
    }
}
