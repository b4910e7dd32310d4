package org.claimtree.claimdoc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One service line (2400; CMS-1500 item 24).
 *
 * @param number 1, 2, 3 … within the claim (LX01)
 * @param controlNumber our line id, at most 30 characters (REF 6R)
 * @param service what was done, when, how much
 * @param provider who rendered it when that differs from the claim (2420A), else null
 * @param numbers numbers of this line alone
 * @param flags emergency, EPSDT, family planning
 * @param drug NDC of an injected drug (2410), else null
 * @param note at most 80 characters, or null (NTE ADD)
 * @param ordering who ordered it when that was not who rendered it (2420E DK; item 17), else null
 */
public record ServiceLine(
        int number,
        String controlNumber,
        Service service,
        ClaimProviders.Provider provider,
        Numbers numbers,
        Flags flags,
        Drug drug,
        String note,
        ClaimProviders.Provider ordering) {
    public ServiceLine {
        Objects.requireNonNull(service);
        Objects.requireNonNull(numbers);
        Objects.requireNonNull(flags);
    }

    /** Never the service: it is a client's. */
    @Override
    public String toString() {
        return "ServiceLine";
    }

    /**
     * @param procedure code, modifiers, description (SV101; 24D)
     * @param from first day (DTP 472; 24A)
     * @param through last day; equal to from for one day
     * @param placeOfService of this line; sent only when it differs from the claim's (SV105; 24B)
     * @param quantity units and charge (SV102–SV104; 24F, 24G)
     * @param pointers 1–4 positions in the claim's diagnoses, counted from 1 (SV107; 24E)
     */
    public record Service(
            Procedure procedure,
            LocalDate from,
            LocalDate through,
            String placeOfService,
            Quantity quantity,
            List<Integer> pointers) {
        public Service {
            Objects.requireNonNull(procedure);
            Objects.requireNonNull(quantity);
            pointers = List.copyOf(pointers);
        }
    }

    /**
     * @param code CPT or HCPCS, five characters
     * @param modifiers at most four, in order
     * @param description sent only for codes that name nothing definite (SV101-7), else null
     */
    public record Procedure(String code, List<String> modifiers, String description) {
        public Procedure {
            modifiers = List.copyOf(modifiers);
        }
    }

    /**
     * @param charge units times price, scale 2
     * @param unit UN, or MJ for anesthesia minutes
     * @param count greater than 0, at most three decimals
     */
    public record Quantity(BigDecimal charge, String unit, BigDecimal count) {}

    /**
     * Numbers of one line, each null where the claim's serves.
     *
     * @param clia REF X4
     * @param mammography REF EW
     */
    public record Numbers(String clia, String mammography) {
        /** No number at all. */
        public static final Numbers NONE = new Numbers(null, null);
    }

    /**
     * @param emergency SV109 (24C)
     * @param epsdt SV111 (24H)
     * @param familyPlanning SV112 (24H)
     */
    public record Flags(boolean emergency, boolean epsdt, boolean familyPlanning) {
        /** No flag set. */
        public static final Flags NONE = new Flags(false, false, false);
    }

    /**
     * @param ndc eleven digits (LIN03)
     * @param quantity drug quantity, not units (CTP04)
     * @param unit F2, GR, ME, ML or UN (CTP05-1)
     */
    public record Drug(String ndc, BigDecimal quantity, String unit) {}
}
