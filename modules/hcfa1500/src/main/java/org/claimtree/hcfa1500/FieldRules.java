package org.claimtree.hcfa1500;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.claimtree.hcfa1500.Grid.Field;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Npi;

/** What each field of a form must look like by itself: its side, its digits, one X where one is due. */
final class FieldRules {
    private static final Map<String, Pattern> BY_NAME = Map.of(
            "month", Pattern.compile("0[1-9]|1[0-2]"),
            "day", Pattern.compile("0[1-9]|[12][0-9]|3[01]"),
            "year", Pattern.compile("[0-9]{2}|[0-9]{4}"),
            "NPI", Pattern.compile("[12][0-9]{9}"),
            "dollars", Pattern.compile("0|[1-9][0-9]*"),
            "cents", Pattern.compile("[0-9]{2}"),
            "area code", Pattern.compile("[0-9]{3}"),
            "phone number", Pattern.compile("[0-9]{7}"),
            "place of service", Pattern.compile("[0-9]{2}"),
            "days or units", Pattern.compile("[1-9][0-9]*(\\.[0-9]+)?|\\.[0-9]+"));

    private static final Map<String, Pattern> BY_ITEM = Map.of(
            "24D/CPT/HCPCS", Pattern.compile("[0-9A-Z]{5}"),
            "24E/diagnosis pointers", Pattern.compile("[A-L]{1,4}"),
            "25/federal tax ID", Pattern.compile("[0-9]{9}"),
            "26/patient's account number", Pattern.compile("[A-Z0-9]{2,14}"),
            "21/ICD indicator", Pattern.compile("0"));

    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]{1,4})?");

    private static final Pattern RUN_TOGETHER = Pattern.compile("(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{4}");

    private static final List<String> REQUIRED = List.of(
            "carrier/payer name",
            "carrier/payer address line 1",
            "carrier/payer city state zip",
            "1a/insured's ID number",
            "2/patient's name",
            "3/birth month",
            "3/birth day",
            "3/birth year",
            "5/patient's street",
            "21/ICD indicator",
            "21/diagnosis A",
            "25/federal tax ID",
            "26/patient's account number",
            "28/total charge dollars",
            "33/billing provider name",
            "33/billing provider street",
            "33/billing provider city state zip");

    /** Text that begins with blanks when it has no qualifier. */
    private static final String SUPPLEMENT = "24sup";

    private static final Set<String> EXACTLY_ONE = Set.of("1", "27");

    private final ReadForm form;
    private final Consumer<Finding> findings;

    FieldRules(ReadForm form, Consumer<Finding> findings) {
        this.form = form;
        this.findings = findings;
    }

    void check() {
        required();
        Map<String, Integer> ticks = new TreeMap<>();
        for (Field field : Grid.FORM.fields()) {
            if (field.isCheckBox()) {
                ticks.merge(field.item(), form.text(field).isEmpty() ? 0 : 1, Integer::sum);
            } else if (!runTogether(field)) {
                side(field);
                pattern(field);
            }
        }
        ticks.forEach(this::ticks);
        pairs();
    }

    private void required() {
        for (String key : REQUIRED) {
            String item = key.substring(0, key.indexOf('/'));
            if (form.text(item, key.substring(item.length() + 1)).isEmpty()) {
                hold("ITEM_MISSING", item, "A form cannot go out without this.");
            }
        }
    }

    private void ticks(String item, int count) {
        if (count > 1 || (count == 0 && EXACTLY_ONE.contains(item))) {
            hold("BOX_COUNT", item, "An item with boxes has one X in one of them.");
        }
    }

    /** Text stands at its own side of the field. The carrier block may begin further right. */
    private void side(Field field) {
        String text = form.at(field.line(), field.column(), field.width());
        boolean free = field.item().equals(SUPPLEMENT) || field.item().equals("carrier");
        boolean astray = field.right() ? text.endsWith(" ") : text.startsWith(" ");
        if (!text.isBlank() && astray && !free && !continued(field)) {
            hold("FIELD_SIDE", field.item(), "Text does not stand at its side of the field.");
        }
    }

    /** Item 24A of a payer that wants eight digits: MMDDCCYY, over the boxes of month, day and year. */
    private boolean runTogether(Field field) {
        if (!field.item().equals("24A")) {
            return false;
        }
        String date = field.name().substring(0, field.name().lastIndexOf(' ') + 1);
        Field month = Grid.FORM.field("24A", date + "month");
        String text = form.at(month.line(), month.column(), 8);
        if (text.charAt(2) == ' ' && text.charAt(5) == ' ') {
            return false;
        }
        if (field.equals(month) && !RUN_TOGETHER.matcher(text).matches()) {
            hold("FIELD_FORM", "24A", "A date run together is not MMDDCCYY.");
        }
        return true;
    }

    private boolean continued(Field field) {
        return field.item().equals("28") && FormSums.continues(form);
    }

    private void pattern(Field field) {
        String text = form.text(field);
        if (text.isEmpty() || continued(field)) {
            return;
        }
        Pattern pattern = patternOf(field);
        if (pattern != null && !pattern.matcher(text).matches()) {
            hold("FIELD_FORM", field.item(), "A number or code has not its form.");
        } else if (field.name().endsWith("NPI")) {
            npi(field, text);
        }
    }

    private static Pattern patternOf(Field field) {
        String bare = field.name().replaceFirst("^line [1-6] ", "");
        Pattern ofItem = BY_ITEM.get(field.item() + "/" + bare);
        if (ofItem != null || bare.startsWith("diagnosis ")) {
            return ofItem != null ? ofItem : DIAGNOSIS;
        }
        return BY_NAME.entrySet().stream()
                .filter(rule -> bare.endsWith(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void npi(Field field, String digits) {
        try {
            new Npi(digits);
        } catch (InvalidValue e) {
            hold(e.code(), field.item(), e.getMessage());
        }
    }

    /** What never stands alone. */
    private void pairs() {
        together("14", "month", "day", "year", "qualifier");
        together("15", "month", "day", "year", "qualifier");
        together("17", "qualifier", "name");
        if (!form.text("17b", "NPI").isEmpty() && form.text("17", "qualifier").isEmpty()) {
            hold("FIELD_ALONE", "17b", "An NPI stands without the qualifier of item 17.");
        }
        List<String> taxBoxes = List.of(form.text("25", "SSN box"), form.text("25", "EIN box"));
        if (taxBoxes.stream().allMatch(String::isEmpty)) {
            hold("BOX_COUNT", "25", "A tax id has one X beside it.");
        }
        String reference = form.text("22", "original reference number");
        if (!reference.isEmpty() != form.text("22", "resubmission code").matches("[78]")) {
            hold("FIELD_ALONE", "22", "A code 7 or 8 and the payer's number stand together or not at all.");
        }
    }

    private void together(String item, String... fields) {
        List<String> texts = new ArrayList<>();
        for (String field : fields) {
            texts.add(form.text(item, field));
        }
        if (texts.contains("") && !texts.stream().allMatch(String::isEmpty)) {
            hold("FIELD_ALONE", item, "Fields that belong together are not all there.");
        }
    }

    private void hold(String code, String item, String text) {
        findings.accept(form.problem(code, item, text));
    }
}
