package org.claimtree.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Money;

/**
 * One charge: the line of an invoice, and what a claim line is made of.
 *
 * @param id made by ClaimTree
 * @param ref the practice's own number, unique
 * @param client whose service it was
 * @param service what was done, where, when, how much
 * @param people by whom
 * @param reasons diagnoses and which of them this line is for
 * @param claiming what stands for or against putting it on a claim
 * @param details what few charges have
 */
public record Charge(
        UUID id,
        String ref,
        UUID client,
        Service service,
        People people,
        Reasons reasons,
        Claiming claiming,
        Details details) {
    public Charge {
        if (service == null || people == null || reasons == null) {
            throw new InvalidValue("CHARGE_INCOMPLETE", "Service, provider and diagnoses are needed.");
        }
        claiming = claiming == null ? Claiming.RELEASED : claiming;
        details = details == null ? Details.NONE : details;
    }

    /** The same with the payer's number of its authorization, where it has none yet. */
    Charge authorizedBy(String number) {
        if (number == null || claiming.authorization() != null) {
            return this;
        }
        Claiming authorized = new Claiming(
                number, claiming.released(), claiming.voided(), claiming.holdReason(), claiming.holdUntil());
        return with(authorized);
    }

    /** The same with another payer's number of its authorization, or none. */
    public Charge authorizedElsewhere(String number) {
        return with(new Claiming(
                number, claiming.released(), claiming.voided(), claiming.holdReason(), claiming.holdUntil()));
    }

    /** Whether an invoice shows both alike: they differ in what stands for or against a claim at most. */
    boolean readsAs(Charge other) {
        return claiming.voided() == other.claiming.voided()
                && with(other.claiming).equals(other);
    }

    /** The same, released to billing. */
    public Charge releasedToBilling() {
        return with(new Claiming(
                claiming.authorization(), true, claiming.voided(), claiming.holdReason(), claiming.holdUntil()));
    }

    /** The same with what the client's payments put on it, where they put anything on it; else with what was typed. */
    Charge paidByClient(Money paid) {
        return paid == null
                ? this
                : new Charge(id, ref, client, service, people, reasons, claiming, details.paid(paid));
    }

    /** The same, taken back. */
    public Charge takenBack() {
        return with(new Claiming(
                claiming.authorization(), claiming.released(), true, claiming.holdReason(), claiming.holdUntil()));
    }

    /** The same for another amount. */
    public Charge pricedAt(Money amount) {
        Service priced = new Service(
                service.dates(),
                service.code(),
                service.modifiers(),
                new Quantity(
                        service.quantity().units(), amount, service.quantity().minutes()),
                service.location(),
                service.placeOfService());
        return new Charge(id, ref, client, priced, people, reasons, claiming, details);
    }

    private Charge with(Claiming other) {
        return new Charge(id, ref, client, service, people, reasons, other, details);
    }

    /**
     * @param dates first and last day
     * @param code billing code; null where the client pays and no claim is made
     * @param modifiers at most four, in order
     * @param quantity units and amount
     * @param location ref
     * @param placeOfService two digits
     */
    public record Service(
            DateSpan dates,
            String code,
            List<String> modifiers,
            Quantity quantity,
            String location,
            String placeOfService) {
        private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _.-]{0,19}");
        private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");
        private static final Pattern PLACE_OF_SERVICE = Pattern.compile("[0-9]{2}");

        public Service {
            modifiers = modifiers == null ? List.of() : List.copyOf(modifiers);
            if (code != null && !CODE.matcher(code).matches()) {
                throw new InvalidValue(
                        "CODE_FORM", "A code begins with a letter or digit and has at most 20 characters.");
            }
            if (modifiers.size() > 4
                    || modifiers.stream().anyMatch(m -> !MODIFIER.matcher(m).matches())) {
                throw new InvalidValue("MODIFIER_FORM", "At most four modifiers of two capitals or digits.");
            }
            if (!PLACE_OF_SERVICE.matcher(String.valueOf(placeOfService)).matches()) {
                throw new InvalidValue("PLACE_OF_SERVICE_FORM", "A place of service has two digits, such as 11.");
            }
            if (dates == null || dates.through() == null) {
                throw new InvalidValue("CHARGE_OPEN", "A charge has a first and a last day.");
            }
        }
    }

    /**
     * @param units greater than 0, at most three decimals and 8 digits (SV104)
     * @param amount units times price, not negative
     * @param minutes that it took, for anesthesia and for payers who want those of a day added up; or null
     */
    public record Quantity(BigDecimal units, Money amount, Integer minutes) {
        private static final int MOST_MINUTES = 99_999;

        public Quantity {
            if (units == null || amount == null) {
                throw new InvalidValue("QUANTITY_MISSING", "Units and amount are needed.");
            }
            if (units.signum() <= 0
                    || units.stripTrailingZeros().scale() > 3
                    || units.compareTo(new BigDecimal("99999.999")) > 0) {
                throw new InvalidValue("UNITS_FORM", "Units are greater than 0 and have at most three decimals.");
            }
            // 1 and 1.000 are the same number of units, and equal charges must be equal records.
            units = units.stripTrailingZeros();
            units = units.scale() < 0 ? units.setScale(0) : units;
            if (amount.dollars().signum() < 0) {
                throw new InvalidValue("AMOUNT_NEGATIVE", "The amount of a charge is not negative.");
            }
            if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
                throw new InvalidValue("CHARGE_MINUTES", "Minutes of a charge are 1 to 99,999.");
            }
        }

        /** Where nobody says how long it took. */
        public Quantity(BigDecimal units, Money amount) {
            this(units, amount, null);
        }
    }

    /**
     * @param performedBy ref of who did it
     * @param insuranceProvider ref of the doctor on the claim: the PROVIDER of the profile rules
     * @param supervising ref, or null
     * @param referring ref, or null for the client's
     */
    public record People(String performedBy, String insuranceProvider, String supervising, String referring) {}

    /**
     * @param diagnoses of the note, ordered, at most 12
     * @param pointers 1–4 positions in them, counted from 1, the first is the main one
     */
    public record Reasons(List<DiagnosisCode> diagnoses, List<Integer> pointers) {
        public Reasons {
            diagnoses = List.copyOf(diagnoses);
            pointers = List.copyOf(pointers);
            int known = diagnoses.size();
            if (known > 12 || diagnoses.stream().distinct().count() < known) {
                throw new InvalidValue("DIAGNOSES_FORM", "At most 12 diagnoses, each once.");
            }
            if (pointers.size() > 4 || pointers.stream().distinct().count() < pointers.size()) {
                throw new InvalidValue("POINTERS_FORM", "A charge points to one to four different diagnoses.");
            }
            if (pointers.stream().anyMatch(p -> p < 1 || p > known)) {
                throw new InvalidValue("POINTER_TARGET", "A pointer names a diagnosis that the charge does not have.");
            }
        }

        /** The codes pointed to, in pointer order. */
        public List<DiagnosisCode> pointedTo() {
            return pointers.stream().map(p -> diagnoses.get(p - 1)).toList();
        }
    }

    /**
     * @param authorization the payer's prior-authorization number, or null
     * @param released released to billing
     * @param voided taken back
     * @param holdReason held by hand, or null
     * @param holdUntil day at whose start the hold ends, or null
     */
    public record Claiming(
            String authorization, boolean released, boolean voided, String holdReason, LocalDate holdUntil) {
        /** Released, nothing against it. */
        public static final Claiming RELEASED = new Claiming(null, true, false, null, null);

        /** Whether somebody holds it on a day. */
        public boolean isHeld(LocalDate today) {
            return holdUntil == null ? holdReason != null : holdUntil.isAfter(today);
        }

        /** Whether claims may be made of it on a day, as {@code invoicing.v_claimable_charge} says it in SQL. */
        public boolean isOpen(LocalDate today) {
            return released && !voided && !isHeld(today);
        }
    }

    /**
     * @param flags emergency, EPSDT, family planning
     * @param drug injected drug, or null
     * @param incident accident and hospital dates, or null
     * @param patientPaid received for this charge as somebody typed it, or null (AMT F5): on claims it counts only where no
     *     payment of the client is on the line, because payments say it better
     * @param lineNote at most 80 characters, or null
     * @param claimNote what the claim that has this charge says beside all else, or null
     * @param filing why that claim comes late and what goes beside it, or null
     * @param orderedBy ref of who ordered the service where it was somebody else than who rendered it, such as a
     *     laboratory test; or null (005010X222A1 2420E; CMS-1500 item 17)
     */
    public record Details(
            Flags flags,
            Drug drug,
            Incident incident,
            Money patientPaid,
            String lineNote,
            ClaimNote claimNote,
            Filing filing,
            String orderedBy) {
        /** Nothing special. */
        public static final Details NONE = new Details(new Flags(false, false, false), null, null, null, null);

        public Details {
            flags = flags == null ? new Flags(false, false, false) : flags;
            // Charges with an incident that says nothing must not be kept apart from those without one.
            incident = Incident.NONE.equals(incident) ? null : incident;
            filing = Filing.NONE.equals(filing) ? null : filing;
            if (patientPaid != null && patientPaid.dollars().signum() < 0) {
                throw new InvalidValue("PATIENT_PAID_NEGATIVE", "What the client paid is not negative.");
            }
            if (lineNote != null && lineNote.length() > 80) {
                throw new InvalidValue("LINE_NOTE", "A line note has at most 80 characters.");
            }
        }

        /** Without a note to the claim, which is filed as usual, and ordered by nobody else. */
        public Details(Flags flags, Drug drug, Incident incident, Money patientPaid, String lineNote) {
            this(flags, drug, incident, patientPaid, lineNote, null, null, null);
        }

        /** The same for another amount that the client paid; null for none. */
        public Details paid(Money amount) {
            return new Details(flags, drug, incident, amount, lineNote, claimNote, filing, orderedBy);
        }
    }

    /**
     * @param emergency SV109
     * @param epsdt SV111
     * @param familyPlanning SV112
     */
    public record Flags(boolean emergency, boolean epsdt, boolean familyPlanning) {}

    /**
     * @param ndc eleven digits, hyphens are taken out
     * @param quantity drug quantity
     * @param unit F2, GR, ME, ML, UN
     */
    public record Drug(String ndc, BigDecimal quantity, String unit) {
        public Drug {
            ndc = ndc == null ? "" : ndc.replace("-", "");
            if (!ndc.matches("[0-9]{11}")
                    || quantity == null
                    || !String.valueOf(unit).matches("F2|GR|ME|ML|UN")) {
                throw new InvalidValue("DRUG_FORM", "An NDC has eleven digits, a quantity and a unit.");
            }
        }
    }
}
