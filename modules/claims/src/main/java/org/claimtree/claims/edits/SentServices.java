package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Services that stand on live claims. */
public final class SentServices {
    /** Nothing was sent. */
    public static final SentServices NONE = new SentServices(List.of());

    private final Map<UUID, List<Sent>> byClient;

    public SentServices(Collection<Sent> all) {
        byClient = all.stream().collect(Collectors.groupingBy(Sent::client));
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
