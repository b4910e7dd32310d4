package org.claimtree.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;

/** Charges: one with nothing but the least, one with everything. */
final class Fixture {
    static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private Fixture() {}

    static Charge plain(UUID id, String ref, UUID client) {
        return new Charge(
                id,
                ref,
                client,
                service("90837", List.of(), "1", "150.00"),
                new Charge.People("BAKER", "BAKER", null, null),
                new Charge.Reasons(List.of(new DiagnosisCode("F411")), List.of(1)),
                null,
                null);
    }

    static Charge.Service service(String code, List<String> modifiers, String units, String amount) {
        return new Charge.Service(
                DateSpan.day(DAY),
                code,
                modifiers,
                new Charge.Quantity(new BigDecimal(units), Money.of(amount)),
                "MAIN",
                "11");
    }

    static Charge full(UUID id, String ref, UUID client) {
        return new Charge(
                id,
                ref,
                client,
                new Charge.Service(
                        new DateSpan(DAY.plusDays(1), DAY.plusDays(3)),
                        "H0015",
                        List.of("HO", "95", "HQ", "U1"),
                        new Charge.Quantity(new BigDecimal("12345.125"), Money.of("9999999.99")),
                        "HARBOR",
                        "52"),
                new Charge.People("INTERN", "ARMSTRONG", "STAUB", "WHITE"),
                new Charge.Reasons(
                        List.of(new DiagnosisCode("F102"), new DiagnosisCode("F411"), new DiagnosisCode("Z006")),
                        List.of(3, 1)),
                new Charge.Claiming("A-77", false, true, "wait for the note", DAY.plusDays(30)),
                new Charge.Details(
                        new Charge.Flags(true, true, true),
                        new Charge.Drug("00023-2273-01", new BigDecimal("1.250"), "ML"),
                        new Incident(
                                List.of("AA", "EM"),
                                "MD",
                                DAY.minusDays(9),
                                DAY.minusDays(8),
                                DAY.minusDays(7),
                                DAY.minusDays(6)),
                        Money.of("20.00"),
                        "LINE NOTE"));
    }
}
