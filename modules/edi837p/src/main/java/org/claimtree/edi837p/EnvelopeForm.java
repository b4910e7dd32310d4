package org.claimtree.edi837p;

import java.util.HashSet;
import java.util.Set;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.InterchangeEnvelope.Separators;

/** What the fixed-width ISA and its separators demand of an envelope. */
final class EnvelopeForm {
    /** GS02, GS03. */
    static final IdForm APPLICATION = new IdForm(IdForm.Characters.BASIC, 2, 15);

    private static final IdForm QUALIFIER = new IdForm(IdForm.Characters.CAPITALS_AND_DIGITS, 2, 2);
    private static final IdForm INTERCHANGE_ID = new IdForm(IdForm.Characters.BASIC, 1, 15);
    private static final int LARGEST_NUMBER = 999_999_999;

    private EnvelopeForm() {}

    static void check(InterchangeEnvelope envelope) {
        separators(envelope.separators());
        X12Text text = new X12Text(envelope.separators());
        address("sender", envelope.sender(), text);
        address("receiver", envelope.receiver(), text);
        int number = envelope.control().number();
        refuseUnless(number >= 1 && number <= LARGEST_NUMBER, "control.number");
    }

    /** Part numbers are ST02: at most nine digits. */
    static void checkParts(int number) {
        refuseUnless(number >= 1 && number <= LARGEST_NUMBER, "part number");
    }

    private static void address(String path, InterchangeEnvelope.Address address, X12Text text) {
        require(QUALIFIER, address.qualifier(), text, path + ".qualifier");
        require(INTERCHANGE_ID, address.id(), text, path + ".id");
        require(APPLICATION, address.applicationCode(), text, path + ".applicationCode");
    }

    private static void require(IdForm form, String value, X12Text text, String path) {
        refuseUnless(value != null && form.hasCharacters(value, text) && form.hasLength(value), path);
    }

    private static void separators(Separators separators) {
        Set<Character> distinct = new HashSet<>();
        char[] all = {separators.element(), separators.component(), separators.repetition(), separators.segment()};
        for (char c : all) {
            // A decimal point, the hyphen between two dates and all that names and numbers are made of must stay free.
            boolean needed = Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == '-';
            refuseUnless(c < 128 && !needed && distinct.add(c), "separators");
        }
    }

    private static void refuseUnless(boolean good, String path) {
        if (!good) {
            throw new CannotWrite("ENVELOPE_FORM at " + path);
        }
    }
}
