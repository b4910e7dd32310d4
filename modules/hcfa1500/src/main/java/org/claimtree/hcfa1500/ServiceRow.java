package org.claimtree.hcfa1500;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ClaimProviders.Provider;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.claimdoc.ServiceLine.Drug;
import org.claimtree.claimdoc.ServiceLine.Procedure;
import org.claimtree.claimdoc.ServiceLine.Service;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions.RenderingNpi;
import org.claimtree.kernel.QualifiedNumber;

/** Item 24: one service line, its shaded upper half and its lower half. */
final class ServiceRow {
    private static final Set<String> DRUG_UNITS = Set.of("F2", "GR", "ME", "ML", "UN");
    private static final int MODIFIERS = 4;
    private static final int POINTERS = 4;

    private final Entries out;
    private final FormTerms terms;
    private final String path;
    private final ServiceLine line;
    private final String row;

    /**
     * @param index of the line within the claim, from 0
     * @param row 1–6 on its form
     */
    ServiceRow(Entries out, FormTerms terms, int index, int row) {
        this.out = out;
        this.terms = terms;
        this.path = "lines[" + index + "]";
        this.line = terms.claim().lines().get(index);
        this.row = "line " + row + " ";
    }

    void write() {
        Service service = line.service();
        supplement();
        days(service);
        String place = service.placeOfService();
        out.item("24B").at(path + ".service");
        String claimPlace = terms.claim().facts().placeOfService();
        out.put(
                row + "place of service",
                out.digits("placeOfService", out.required("placeOfService", place == null ? claimPlace : place), 2));
        out.item("24C").put(row + "emergency", line.flags().emergency() ? "Y" : null);
        procedure(service.procedure());
        pointers(service.pointers());
        amounts(service);
        // Without a reason code an EPSDT service says Y where a family planning service does.
        boolean yes = line.flags().epsdt() || line.flags().familyPlanning();
        out.item("24H").put(row + "family planning", yes ? "Y" : null);
        renderer();
    }

    /** Shaded 24A–24G: a drug, what an unlisted code means, a note; only the note has no qualifier. */
    private void supplement() {
        out.item("24sup");
        String drug = drug();
        out.at(path + ".service.procedure");
        String meant = out.foldedNote("description", line.service().procedure().description());
        out.at(path);
        String note = out.foldedNote("note", line.note());
        String qualified = Stream.of(drug, meant == null ? null : "ZZ" + meant)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(ConditionItems.BETWEEN));
        String all =
                note == null ? qualified : (qualified.isEmpty() ? "  " : qualified + ConditionItems.BETWEEN) + note;
        String box = row + "shaded supplemental information (24A-24G)";
        String fitting = out.fitting("note", all, out.box(box).width());
        out.put(new Placement(out.box(box).line(), firstColumn(fitting), fitting.strip()));
    }

    private static int firstColumn(String text) {
        return 1 + text.length() - text.stripLeading().length();
    }

    /** N4, eleven digits, three blanks, unit and quantity. */
    private String drug() {
        Drug drug = line.drug();
        if (drug == null) {
            return null;
        }
        out.at(path + ".drug");
        String ndc = out.digits("ndc", out.required("ndc", drug.ndc()), 11);
        if (!DRUG_UNITS.contains(Objects.requireNonNullElse(drug.unit(), ""))) {
            out.report(Problems.code(out.path("unit"), "24"));
        }
        BigDecimal quantity = out.required("quantity", drug.quantity());
        String count = quantity == null ? null : count("quantity", quantity, 8, 3);
        return ndc == null || count == null ? null : "N4" + ndc + ConditionItems.BETWEEN + drug.unit() + count;
    }

    private void days(Service service) {
        out.item("24A").at(path + ".service");
        day("from", "from", service.from());
        day("to", "through", service.through());
        if (service.from() != null
                && service.through() != null
                && service.through().isBefore(service.from())) {
            out.report(Finding.hold(
                    "DATE_ORDER", out.path("through"), "The last day of service is before the first (item 24A)."));
        }
    }

    /** The boxes have room for years of two digits; a date of eight digits runs over them, MMDDCCYY. */
    private void day(String boxes, String field, LocalDate day) {
        out.required(field, day);
        if (terms.options().boxes().dateDigits() == 6) {
            out.date(row + boxes + " ", field, day, 2);
        } else {
            out.dateRunTogether(row + boxes + " ", field, day);
        }
    }

    private void procedure(Procedure procedure) {
        out.item("24D").at(path + ".service.procedure");
        out.code(row + "CPT/HCPCS", "code", out.required("code", procedure.code()), 5, 5);
        List<String> modifiers = procedure.modifiers();
        if (modifiers.size() > MODIFIERS) {
            out.report(Problems.tooMany(out.path("modifiers"), "24D", MODIFIERS));
            return;
        }
        for (int i = 0; i < modifiers.size(); i++) {
            String field = "modifiers[" + i + "]";
            out.code(row + "modifier " + (i + 1), field, out.required(field, modifiers.get(i)), 2, 2);
        }
    }

    private void pointers(List<Integer> pointers) {
        out.item("24E").at(path + ".service");
        int last = terms.claim().facts().diagnoses().size();
        if (pointers.isEmpty() || pointers.size() > POINTERS) {
            out.report(Finding.hold(
                    "POINTER_COUNT", out.path("pointers"), "A line points to from 1 to 4 diagnoses (item 24E)."));
            return;
        }
        if (pointers.stream().anyMatch(pointer -> pointer < 1 || pointer > last)) {
            out.report(Finding.hold(
                    "POINTER_RANGE",
                    out.path("pointers"),
                    "A line points to a diagnosis that is not on the claim (item 24E)."));
            return;
        }
        int max = terms.options().boxes().pointers(terms.medicare());
        if (pointers.size() > max) {
            out.report(Finding.warn(
                    "POINTERS_CUT",
                    out.path("pointers"),
                    "The payer takes " + max + " of this line's diagnoses; the others are not printed (item 24E)."));
        }
        out.put(
                row + "diagnosis pointers",
                pointers.stream()
                        .limit(max)
                        .map(pointer -> String.valueOf(ConditionItems.letter(pointer)))
                        .collect(Collectors.joining()));
    }

    private void amounts(Service service) {
        out.item("24F").at(path + ".service.quantity");
        BigDecimal charge = service.quantity().charge();
        out.amount(row + "charge dollars", row + "charge cents", "charge", out.required("charge", charge));
        if (charge != null && charge.signum() == 0) {
            out.report(Problems.noRoom(
                    "CHARGE_ZERO", out.path("charge"), "Many payers return a form with a charge of zero (item 24F)."));
        }
        out.item("24G");
        BigDecimal units = out.required("count", service.quantity().count());
        String box = row + "days or units";
        out.put(box, units == null ? null : count("count", units, out.box(box).width(), 3));
    }

    /** Plain digits without leading zero; a fraction keeps its point. */
    private String count(String field, BigDecimal count, int width, int decimals) {
        BigDecimal shortest = count.stripTrailingZeros();
        boolean sized = shortest.signum() > 0
                && shortest.scale() <= decimals
                && shortest.precision() - shortest.scale() <= width;
        String plain = sized ? shortest.toPlainString() : "";
        String text = plain.startsWith("0.") ? plain.substring(1) : plain;
        if (!sized || text.length() > width) {
            out.report(Finding.hold(
                    "QUANTITY_FORM",
                    out.path(field),
                    "A quantity is more than 0 and has at most " + width + " characters with its point (item 24)."));
            return null;
        }
        return text;
    }

    /** Items 24I and 24J. */
    private void renderer() {
        ClaimProviders providers = terms.claim().providers();
        if (line.provider() != null) {
            renderer(path + ".provider", line.provider());
        } else if (providers.rendering() != null) {
            renderer("providers.rendering", providers.rendering());
        } else if (providers.billingAsRendering() != null) {
            renderer("providers.billingAsRendering", providers.billingAsRendering());
        }
    }

    private void renderer(String providerPath, Provider provider) {
        String billing = terms.claim().billing().numbers().npi();
        boolean repeats = provider.npi() != null && provider.npi().equals(billing);
        if (!repeats || terms.options().providers().renderingNpi() == RenderingNpi.ALWAYS) {
            out.item("24J").at(providerPath).npi(row + "rendering NPI", "npi", provider.npi());
        }
        QualifiedNumber shaded = provider.box24IJ();
        if (shaded == null || terms.medicare()) {
            return;
        }
        out.item("24J").at(providerPath + ".box24IJ");
        out.identifier(row + "shaded rendering other ID", "number", shaded.number());
        out.item("24I").put(row + "shaded ID qualifier", shaded.qualifier());
    }
}
