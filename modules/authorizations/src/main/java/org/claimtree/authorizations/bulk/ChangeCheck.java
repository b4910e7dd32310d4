package org.claimtree.authorizations.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimtree.authorizations.bulk.Change.Field;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** The rules that a change of many must keep, and the values it writes. Pure. */
final class ChangeCheck {
    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    private final List<InputProblem> problems = new ArrayList<>();

    private ChangeCheck() {}

    /**
     * The text of each value that is written, as the database reads it; null empties the field.
     *
     * @param mayAdjust whether the caller may adjust units
     * @throws Problem 422 with everything that is wrong
     */
    static Map<Field, String> values(Change wish, boolean mayAdjust) {
        ChangeCheck check = new ChangeCheck();
        Map<Field, String> values = check.check(wish, mayAdjust);
        if (!check.problems.isEmpty()) {
            throw Problem.invalid(check.problems);
        }
        return values;
    }

    private Map<Field, String> check(Change wish, boolean mayAdjust) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        Change.Set set = wish.set();
        put(values, Field.PAYER_NUMBER, set.payerNumber());
        put(values, Field.STATUS, set.status());
        put(values, Field.UNMANAGED, set.unmanaged());
        put(values, Field.FROM, set.dates().from());
        put(values, Field.THROUGH, set.dates().through());
        put(values, Field.LEVEL, set.numbers().level());
        put(values, Field.DAYS, set.numbers().days());
        put(values, Field.ALLOTTED, set.numbers().allotted());
        put(values, Field.REMAINING, set.numbers().remaining());
        for (int i = 0; i < wish.clear().size(); i++) {
            Field field = wish.clear().get(i);
            if (!field.isClearable()) {
                wrong("/clear/" + i, "NOT_CLEARABLE", "This field always has a value.");
            } else if (values.containsKey(field)) {
                wrong("/clear/" + i, "SET_AND_CLEARED", "A field is either written or emptied.");
            }
            values.put(field, null);
        }
        if (values.isEmpty()) {
            wrong("/set", "NOTHING_TO_CHANGE", "Fill in what is to change.");
        }
        forms(set);
        if (values.containsKey(Field.REMAINING)) {
            remaining(wish, mayAdjust);
        }
        return values;
    }

    private void forms(Change.Set set) {
        if (set.payerNumber() != null && !set.payerNumber().matches("[ -~]{1,50}")) {
            wrong("/set/payerNumber", "PAYER_NUMBER_FORM", "The payer's number has at most 50 plain characters.");
        }
        units("/set/numbers/allotted", set.numbers().allotted(), BigDecimal.ZERO);
        units("/set/numbers/remaining", set.numbers().remaining(), MOST.negate());
        units("/set/numbers/level", set.numbers().level(), BigDecimal.ZERO);
        Integer days = set.numbers().days();
        if (days != null && (days < 0 || days > 999)) {
            wrong("/set/numbers/days", "ALERT_DAYS_FORM", "Alert days are 0 to 999.");
        }
    }

    private void remaining(Change wish, boolean mayAdjust) {
        if (!mayAdjust) {
            wrong("/set/numbers/remaining", "ADJUST_NOT_ALLOWED", "Your user profile does not allow to adjust units.");
        } else if (wish.reason() == null || wish.reason().isBlank()) {
            wrong("/reason", "REASON_MISSING", "Say why the remaining units change.");
        }
    }

    private void units(String pointer, BigDecimal units, BigDecimal least) {
        if (units != null
                && (units.stripTrailingZeros().scale() > 2
                        || units.compareTo(least) < 0
                        || units.compareTo(MOST) > 0)) {
            wrong(pointer, "UNITS_FORM", "Units have at most two decimals, and are not less than " + least + ".");
        }
    }

    private static void put(Map<Field, String> values, Field field, Object value) {
        if (value != null) {
            values.put(field, value instanceof BigDecimal units ? units.toPlainString() : value.toString());
        }
    }

    private void wrong(String pointer, String code, String sentence) {
        problems.add(new InputProblem(pointer, code, sentence));
    }
}
