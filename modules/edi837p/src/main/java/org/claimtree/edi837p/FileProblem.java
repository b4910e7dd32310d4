package org.claimtree.edi837p;

import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamValidationError;

/**
 * What can be wrong with a transaction set that is read back. {@code SCHEMA_} is what StAEDI's control schema and our
 * transaction schema report, {@code RULE_} what our own rules do; the name is the code of the finding and never changes.
 */
enum FileProblem {
    FILE_ENVELOPE("The file's envelope cannot be written, so the set in it cannot be read."),
    FILE_UNREADABLE("The file cannot be read any further from here: it is damaged or cut short."),
    FILE_MORE_PROBLEMS("The file has more problems than are listed."),

    SCHEMA_SEGMENT_UNEXPECTED("This segment has no place here."),
    SCHEMA_SEGMENT_ORDER("This segment comes too late."),
    SCHEMA_SEGMENT_MISSING("This segment is missing before this place."),
    SCHEMA_SEGMENT_TOO_OFTEN("This segment comes too often."),
    SCHEMA_SEGMENT_CONDITION("Two segments of which none may come alone are not both there."),
    SCHEMA_LOOP_MISSING("This loop is missing before this place."),
    SCHEMA_LOOP_TOO_OFTEN("This loop comes too often."),
    SCHEMA_ELEMENT_MISSING("This element must not be empty."),
    SCHEMA_ELEMENT_CONDITION(
            "This element does not agree with another one of its segment: both, one or none are needed."),
    SCHEMA_ELEMENT_UNEXPECTED("This element or component must be empty."),
    SCHEMA_ELEMENT_TOO_SHORT("This element is too short."),
    SCHEMA_ELEMENT_TOO_LONG("This element is too long."),
    SCHEMA_ELEMENT_CHARACTERS("This element has a character that it must not have."),
    SCHEMA_ELEMENT_CODE("This code has no place here."),
    SCHEMA_ELEMENT_DATE("This is no date."),
    SCHEMA_ELEMENT_TIME("This is no time."),
    SCHEMA_CONTROL_NUMBER("The control number is not that of the header."),
    SCHEMA_CONTROL_COUNT("The count is not that of what was read."),

    RULE_GUIDE("This is not of the guide 005010X222A1."),
    RULE_CONTROL_NUMBER("This control number has not its form, or it was used before in the file."),
    RULE_CHARACTERS("This element has a character outside the basic set, or a separator."),
    RULE_BLANKS("This element has blanks around it."),
    RULE_EMPTY_ENDING("The segment or a composite in it ends with something empty."),
    RULE_NUMBER_FORM("This number is negative, has needless zeros or too many decimals."),
    RULE_QUANTITY_ZERO("A quantity is more than 0."),
    RULE_DATE("This is no date or period of the form that stands before it."),
    RULE_PERIOD_ORDER("A period ends after it began."),
    RULE_DATE_AFTER_BATCH("This date is after that of the batch."),

    RULE_LEVEL_NUMBER("Levels are numbered 1, 2, 3 and so on within a set."),
    RULE_LEVEL_PARENT("This level hangs under the wrong level, or under none."),
    RULE_LEVEL_CHILDREN("This level says wrongly whether levels follow under it."),
    RULE_CLAIM_LEVEL("This level has claims where none belong, or none where they do."),
    RULE_LOOP_ORDER("This party is named out of turn, or twice."),

    RULE_NPI("This is no NPI, or its check digit is wrong."),
    RULE_TAX_ID("A tax id has nine digits."),
    RULE_TAXONOMY("A taxonomy has three digits, six digits or capitals, and an X."),
    RULE_PERSON_NAME("An organisation has no first or middle name and no suffix."),
    RULE_STATE_ZIP("An address in the United States has a state of two letters and a ZIP of five or nine digits."),
    RULE_ZIP4("Here the ZIP needs all nine digits."),
    RULE_CONTACT("A phone or fax number has ten digits, and an extension follows its phone number."),
    RULE_SUBSCRIBER_DETAILS("Address and birth date are sent exactly when the subscriber is the patient."),
    RULE_PAYER_REPEATED("Two payers of the claim have the same id."),
    RULE_PAYER_ORDER("Two coverages of the claim have the same order."),

    RULE_CLAIM_NUMBER("A claim number has capitals and digits only, and no other claim of the set has it."),
    RULE_FREQUENCY_REFERENCE(
            "A replacement or void names the payer's number of the claim, and an original names none."),
    RULE_ACCIDENT_DATE("An accident needs its date, and its date a cause."),
    RULE_ACCIDENT_PLACE("An automobile accident has a state or a country, and not both."),
    RULE_STAY_ORDER("The discharge is before the admission."),
    RULE_STAY_PLACE("The days of a stay are sent without a service to an inpatient."),
    RULE_ATTACHMENT("A paper beside the claim has a number, and one that comes on request has none."),
    RULE_CODE_FORM("A diagnosis, procedure or modifier has capitals and digits only, a diagnosis a letter first."),
    RULE_TOTAL("The total of the claim is not the sum of its lines."),
    RULE_ANSWER_PAYER("An answer about a line is of a payer whom the claim names with what it paid in all."),
    RULE_ANSWER_LINE("What a payer paid and adjusted of a line is not what the line charges."),
    RULE_ANSWER_CLAIM("What a payer paid and adjusted is not the claim's total, or its lines say another sum."),
    RULE_LINE_NUMBER("Lines are numbered 1, 2, 3 and so on within a claim."),
    RULE_LINE_REFERENCE("Two lines of the claim share one line number of ours, or it is longer than 30."),
    RULE_POINTER("This line points to a diagnosis that is not on the claim."),
    RULE_MINUTES("Minutes are sent for anesthesia codes only."),
    RULE_PLACE_REPEATED("A line names a place of service only when it is not the claim's.");

    private final String text;

    FileProblem(String text) {
        this.text = text;
    }

    /** A sentence without data. */
    String text() {
        return text;
    }

    /** Our name for an error of StAEDI. */
    static FileProblem of(EDIStreamValidationError error) {
        return switch (error) {
            case MANDATORY_SEGMENT_MISSING,
                    IMPLEMENTATION_SEGMENT_BELOW_MINIMUM_USE,
                    IMPLEMENTATION_DEPENDENT_SEGMENT_MISSING -> SCHEMA_SEGMENT_MISSING;
            case SEGMENT_NOT_IN_PROPER_SEQUENCE -> SCHEMA_SEGMENT_ORDER;
            case SEGMENT_EXCEEDS_MAXIMUM_USE -> SCHEMA_SEGMENT_TOO_OFTEN;
            case CONDITIONAL_REQUIRED_SEGMENT_MISSING, SEGMENT_EXCLUSION_CONDITION_VIOLATED -> SCHEMA_SEGMENT_CONDITION;
            case IMPLEMENTATION_LOOP_OCCURS_UNDER_MINIMUM_TIMES -> SCHEMA_LOOP_MISSING;
            case LOOP_OCCURS_OVER_MAXIMUM_TIMES -> SCHEMA_LOOP_TOO_OFTEN;
            default ->
                error.getCategory() == EDIStreamEvent.SEGMENT_ERROR ? SCHEMA_SEGMENT_UNEXPECTED : ofElement(error);
        };
    }

    private static FileProblem ofElement(EDIStreamValidationError error) {
        return switch (error) {
            case REQUIRED_DATA_ELEMENT_MISSING,
                    IMPLEMENTATION_DEPENDENT_DATA_ELEMENT_MISSING,
                    IMPLEMENTATION_TOO_FEW_REPETITIONS -> SCHEMA_ELEMENT_MISSING;
            case CONDITIONAL_REQUIRED_DATA_ELEMENT_MISSING, EXCLUSION_CONDITION_VIOLATED -> SCHEMA_ELEMENT_CONDITION;
            case DATA_ELEMENT_TOO_SHORT -> SCHEMA_ELEMENT_TOO_SHORT;
            case DATA_ELEMENT_TOO_LONG -> SCHEMA_ELEMENT_TOO_LONG;
            case INVALID_CHARACTER_DATA -> SCHEMA_ELEMENT_CHARACTERS;
            case INVALID_CODE_VALUE, IMPLEMENTATION_INVALID_CODE_VALUE, IMPLEMENTATION_PATTERN_MATCH_FAILURE ->
                SCHEMA_ELEMENT_CODE;
            case INVALID_DATE -> SCHEMA_ELEMENT_DATE;
            case INVALID_TIME -> SCHEMA_ELEMENT_TIME;
            case CONTROL_REFERENCE_MISMATCH -> SCHEMA_CONTROL_NUMBER;
            case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT -> SCHEMA_CONTROL_COUNT;
            default -> SCHEMA_ELEMENT_UNEXPECTED;
        };
    }
}
