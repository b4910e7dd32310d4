package org.claimtree.edi837p;

import java.util.List;
import org.claimtree.claimdoc.ClaimFacts;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.claimdoc.ServiceLine.Drug;
import org.claimtree.claimdoc.ServiceLine.Flags;
import org.claimtree.claimdoc.ServiceLine.Procedure;
import org.claimtree.claimdoc.ServiceLine.Service;

/** 2400, 2410, 2420A, 2420E: one service line. */
final class LineLoop {
    private static final int DESCRIPTION = 80;
    private static final int MODIFIERS = 4;

    private final Elements out;
    private final ProviderLoops providers;

    LineLoop(Elements out) {
        this.out = out;
        this.providers = new ProviderLoops(out);
    }

    /** @param facts of the claim, which lines do not repeat */
    void write(String path, ServiceLine line, ClaimFacts facts) {
        out.start("LX").put(Integer.toString(line.number())).end();
        service(path, line.service(), line.flags(), facts.placeOfService());
        out.at(path, ".service")
                .start("DTP")
                .put("472")
                .days(line.service().from(), line.service().through())
                .end();
        out.at(path)
                .start("REF")
                .put("6R")
                .id("controlNumber", line.controlNumber(), IdForm.LINE_NUMBER)
                .end();
        out.at(path, ".numbers");
        exception(
                "EW",
                "mammography",
                line.numbers().mammography(),
                facts.numbers().mammography());
        exception("X4", "clia", line.numbers().clia(), facts.numbers().clia());
        ClaimLoop.note(out.at(path), line.note());
        if (line.drug() != null) {
            drug(path + ".drug", line.drug());
        }
        if (line.provider() != null) {
            providers.rendering(path + ".provider", line.provider());
        }
        if (line.ordering() != null) {
            providers.ordering(path + ".ordering", line.ordering());
        }
    }

    private void service(String path, Service service, Flags flags, String claimPlace) {
        procedure(path, service.procedure());
        out.at(path, ".service.quantity").amount("charge", service.quantity().charge());
        out.code("unit", service.quantity().unit(), Codes.SERVICE_UNIT)
                .quantity("count", service.quantity().count());
        String place = service.placeOfService();
        boolean samePlace = place == null || place.equals(claimPlace);
        out.at(path, ".service")
                .idIfAny("placeOfService", samePlace ? null : place, IdForm.PLACE_OF_SERVICE)
                .put(null);
        pointers(service.pointers());
        // These indicators are sent as Y or not at all.
        out.put(null).put(flags.emergency() ? "Y" : null).put(null);
        out.put(flags.epsdt() ? "Y" : null)
                .put(flags.familyPlanning() ? "Y" : null)
                .end();
    }

    private void procedure(String path, Procedure procedure) {
        out.at(path, ".service.procedure")
                .start("SV1")
                .startComposite()
                .put("HC")
                .id("code", procedure.code(), IdForm.PROCEDURE);
        List<String> modifiers = procedure.modifiers();
        for (int i = 0; i < modifiers.size(); i++) {
            out.id("modifiers[" + i + "]", modifiers.get(i), IdForm.MODIFIER);
        }
        if (procedure.description() != null) {
            out.skip(MODIFIERS - modifiers.size()).textIfAny("description", procedure.description(), DESCRIPTION);
        }
        out.endComposite();
    }

    private void pointers(List<Integer> pointers) {
        out.startComposite();
        for (Integer pointer : pointers) {
            out.put(pointer.toString());
        }
        out.endComposite();
    }

    /** A number that the claim already bears is not sent again. */
    private void exception(String qualifier, String field, String number, String claimNumber) {
        if (number != null && !number.equals(claimNumber)) {
            Parties.reference(out, qualifier, field, number);
        }
    }

    private void drug(String path, Drug drug) {
        out.at(path)
                .start("LIN")
                .put(null)
                .put("N4")
                .id("ndc", drug.ndc(), IdForm.NDC)
                .end();
        out.start("CTP").skip(3).quantity("quantity", drug.quantity()).startComposite();
        out.code("unit", drug.unit(), Codes.DRUG_UNIT).endComposite().end();
    }
}
