package org.claimtree.claims.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.Medium;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Incident;

/**
 * What charges of one client must have in common to share a claim.
 *
 * @param coverage destination and the others told of
 * @param form how the claim travels
 * @param claimLevel every resolved field of level CLAIM, as it is sent
 * @param providers facility, referring, supervising, referral number
 * @param numbers authorization, incident and what people put together
 * @param span the claim span, never over a year end; null for the lines of an answered claim, which no span parts
 */
record GroupKey(
        SentCoverage coverage,
        Form form,
        ClaimLevel claimLevel,
        ClaimLevelProviders providers,
        Circumstances numbers,
        ClaimSpans.Span span) {

    /**
     * @param type ref of the form type, or null
     * @param medium as the form type travelled on the day
     */
    record Form(String type, Medium medium) {}

    /** Fields of level CLAIM. */
    record ClaimLevel(BillingProvider billing, ResolvedBilling.Choices choices) {}

    /** Providers that a claim has once. */
    record ClaimLevelProviders(
            ClaimProviders.Facility facility,
            ClaimProviders.Provider referring,
            ClaimProviders.Provider supervising,
            String referralNumber) {}

    /**
     * @param authorization its number; none is a value of its own
     * @param incident accident and hospital dates
     * @param label of charges that people put on a claim of their own, or null
     */
    record Circumstances(String authorization, Incident incident, String label) {}

    /** In what another differs, in words. */
    List<String> differences(GroupKey other) {
        Map<String, Function<GroupKey, Object>> parts = new LinkedHashMap<>();
        parts.put("the coverage", GroupKey::coverage);
        parts.put("the form", GroupKey::form);
        parts.put("who bills", key -> key.claimLevel().billing());
        parts.put(
                "what is sent of providers, facility and signature",
                key -> key.claimLevel().choices());
        parts.put("the service facility", key -> key.providers().facility());
        parts.put("the referring provider", key -> key.providers().referring());
        parts.put("the supervising provider", key -> key.providers().supervising());
        parts.put("the referral number", key -> key.providers().referralNumber());
        parts.put("the authorization number", key -> key.numbers().authorization());
        parts.put("accident and hospital dates", key -> key.numbers().incident());
        parts.put("what was put together by hand", key -> key.numbers().label());
        parts.put("the year", GroupKey::span);
        return parts.entrySet().stream()
                .filter(part -> !Objects.equals(
                        part.getValue().apply(this), part.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .toList();
    }

    static GroupKey of(PreparedLine line, Form form, ClaimSpans.Span span) {
        Charge charge = line.charge();
        PreparedLine.SentProviders sent = line.sent();
        return new GroupKey(
                line.coverage(),
                form,
                new ClaimLevel(line.resolved().billing(), line.resolved().choices()),
                new ClaimLevelProviders(sent.facility(), sent.referring(), sent.supervising(), sent.referralNumber()),
                new Circumstances(
                        charge.claiming().authorization(),
                        charge.details().incident(),
                        line.answer().byHand().group() == null
                                ? null
                                : line.answer().byHand().group().label()),
                span);
    }
}
