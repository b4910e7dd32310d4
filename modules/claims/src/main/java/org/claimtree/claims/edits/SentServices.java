package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Services that stand on live claims, and charges that take the place of some of them. */
public final class SentServices {
    /** Nothing was sent. */
    public static final SentServices NONE = new SentServices(List.of(), List.of());

    private final Map<UUID, List<Sent>> byClient;
    private final Map<UUID, List<Correcting>> correcting;

    public SentServices(Collection<Sent> all, Collection<Correcting> correcting) {
        byClient = all.stream().collect(Collectors.groupingBy(Sent::client));
        this.correcting = correcting.stream().collect(Collectors.groupingBy(Correcting::charge));
    }

    /**
     * A charge on a live claim.
     *
     * @param coverage that the claim was sent to
     * @param charge id
     * @param code billing code
     * @param day first day of service
     * @param provider ref of the insurance provider
     */
    public record Sent(UUID client, UUID coverage, UUID charge, String code, LocalDate day, String provider) {
        /** Never the client. */
        @Override
        public String toString() {
            return "Sent";
        }
    }

    /**
     * A charge that takes the place of one on a live claim.
     *
     * @param charge id
     * @param coverage that the claim was sent to
     * @param claim its number
     * @param waits whether nothing of the charge is booked yet, so that it goes to no coverage at all
     */
    public record Correcting(UUID charge, UUID coverage, String claim, boolean waits) {}

    /** Number of the claim that is to be replaced or voided before a charge is sent to a coverage; empty: none. */
    public Optional<String> corrects(UUID charge, UUID coverage) {
        return correcting.getOrDefault(charge, List.of()).stream()
                .filter(one -> one.waits() || one.coverage().equals(coverage))
                .map(Correcting::claim)
                .findFirst();
    }

    /** Whether a charge takes the place of one on a live claim. */
    public boolean corrects(UUID charge) {
        return correcting.containsKey(charge);
    }

    /** Whether another charge of the same service stands on a live claim to the same coverage. */
    boolean hasOther(Sent asked) {
        return byClient.getOrDefault(asked.client(), List.of()).stream()
                .anyMatch(sent -> !sent.charge().equals(asked.charge())
                        && sent.coverage().equals(asked.coverage())
                        && sent.code().equals(asked.code())
                        && sent.day().equals(asked.day())
                        && String.valueOf(sent.provider()).equals(String.valueOf(asked.provider())));
    }
}
