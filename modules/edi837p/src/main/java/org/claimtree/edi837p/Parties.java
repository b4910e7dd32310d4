package org.claimtree.edi837p;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;

/** The segments that name somebody, wherever they stand: NM1, N3, N4, REF, PER. */
final class Parties {
    private static final int STREET = 55;
    private static final int NAME = 60;

    /** A PER has room for three pairs of qualifier and number. */
    private static final int PAIRS = 3;

    private Parties() {}

    /** NM101 to NM107; NM108 and what follows are left to the caller, who also ends the segment. */
    static Elements name(Elements out, String entity, String path, EntityName name) {
        out.start("NM1").put(entity).put(name.person() ? "1" : "2").at(path).text("last", name.last(), NAME);
        if (name.person()) {
            out.textIfAny("first", name.first(), 35)
                    .textIfAny("middle", name.middle(), 25)
                    .put(null)
                    .textIfAny("suffix", name.suffix(), 10);
        } else {
            out.skip(4);
        }
        return out;
    }

    /** NM101 to NM107 of an organisation that the snapshot knows by its bare name. */
    static Elements organization(Elements out, String entity, String field, String name) {
        return out.start("NM1").put(entity).put("2").text(field, name, NAME).skip(4);
    }

    /** N3 and N4. What is missing holds the claim. */
    static void address(Elements out, String record, String field, PostalAddress address) {
        if (out.at(record).required(field, address) == null) {
            return;
        }
        out.at(record + "." + field);
        street(out, address);
        boolean statesOrCanada = address.country() == null || address.country().equals("CA");
        out.start("N4");
        city(out, address.city());
        out.idIfAny("state", statesOrCanada ? address.state() : null, IdForm.PLACE)
                .idIfAny("zip", address.zip(), IdForm.ZIP)
                .idIfAny("country", address.country(), IdForm.PLACE)
                .skip(2)
                .idIfAny("state", statesOrCanada ? null : address.state(), IdForm.SUBDIVISION)
                .end();
    }

    /** Cleaning can lengthen a line (Æ becomes AE); what does not fit moves to the second one at a word's end. */
    private static void street(Elements out, PostalAddress address) {
        String first = out.required("line1", out.cleaned("line1", address.line1()));
        String second = out.cleaned("line2", address.line2());
        if (first != null && first.length() > STREET) {
            int blank = first.lastIndexOf(' ', STREET);
            int end = blank > 0 ? blank : STREET;
            String rest = first.substring(end).strip();
            second = second == null ? rest : rest + " " + second;
            first = first.substring(0, end);
        }
        out.start("N3").put(first).put(out.cut("line2", second, STREET)).end();
    }

    private static void city(Elements out, String name) {
        String cleaned = out.required("city", out.cleaned("city", name));
        if (cleaned != null && cleaned.length() < 2) {
            out.report(Problems.length(out.path("city"), 2, 30));
        }
        out.put(out.cut("city", cleaned, 30));
    }

    /** REF of our own qualifier, left out without a value. */
    static void reference(Elements out, String qualifier, String field, String value) {
        if (value != null) {
            out.start("REF").put(qualifier).id(field, value, IdForm.REFERENCE).end();
        }
    }

    /** One REF with a qualifier of the snapshot, left out for null. */
    static void reference(Elements out, String path, QualifiedNumber number, Set<String> allowed) {
        if (number != null) {
            out.at(path)
                    .start("REF")
                    .code("qualifier", number.qualifier(), allowed)
                    .id("number", number.number(), IdForm.REFERENCE)
                    .end();
        }
    }

    /** A REF each, at most so many. */
    static void references(Elements out, String path, List<QualifiedNumber> numbers, Set<String> allowed, int max) {
        if (numbers.size() > max) {
            out.report(Problems.tooMany(path, max));
        }
        for (int i = 0; i < numbers.size(); i++) {
            reference(out, path + "[" + i + "]", numbers.get(i), allowed);
        }
    }

    /**
     * One PER, or two when phone, extension, fax and e-mail are all there: only the first has the name.
     *
     * @param name PER02 of the first, or null: only 1000A leaves out a name that NM1 has said
     */
    static void contact(Elements out, String path, Contact contact, String name) {
        out.at(path);
        List<Runnable> pairs = pairs(out, contact);
        out.start("PER").put("IC").textIfAny("name", name, NAME);
        for (int i = 0; i < pairs.size(); i++) {
            if (i == PAIRS) {
                out.end();
                out.start("PER").put("IC").put(null);
            }
            pairs.get(i).run();
        }
        out.end();
    }

    private static List<Runnable> pairs(Elements out, Contact contact) {
        List<Runnable> pairs = new ArrayList<>();
        if (contact.phone() != null) {
            pairs.add(() -> out.put("TE").id("phone", contact.phone(), IdForm.PHONE));
        }
        if (contact.extension() != null) {
            pairs.add(() -> out.put("EX").id("extension", contact.extension(), IdForm.EXTENSION));
        }
        if (contact.fax() != null) {
            pairs.add(() -> out.put("FX").id("fax", contact.fax(), IdForm.PHONE));
        }
        if (contact.email() != null) {
            pairs.add(() -> out.put("EM").id("email", contact.email().toUpperCase(Locale.ROOT), IdForm.E_MAIL));
        }
        return pairs;
    }
}
