package org.claimtree.profiles;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimtree.directory.Division;
import org.claimtree.directory.FormType;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.directory.Plan;
import org.claimtree.directory.RenderingSend;
import org.claimtree.platform.Versions.Version;

/**
 * Words for rules, dates and sources. Made only when somebody asks why, because most charges are never asked about.
 * Names are the directory's on the date of service; they are of providers and payers, never of clients.
 */
public final class Labels {
    private static final DateTimeFormatter US_DATE = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);
    private static final int NAMES_SHOWN = 3;

    private final MasterData data;
    private final Facts facts;

    /** In the words of the directory on the date of these facts. */
    public Labels(MasterData data, Facts facts) {
        this.data = data;
        this.facts = facts;
    }

    /** As people in the US write it. */
    public static String date(LocalDate day) {
        return US_DATE.format(day);
    }

    /** Rules from the top of the tree down: {@code Provider: ANDREW BAKER (BAKER) > Location: MAIN CLINIC (2)}. */
    public String path(List<RuleTree.Rule> path) {
        return path.stream().map(this::rule).collect(Collectors.joining(" > "));
    }

    /** A condition: {@code Provider: ANDREW BAKER (BAKER)}. */
    public String rule(RuleTree.Rule rule) {
        RuleTree.Condition when = rule.when();
        List<String> names = new ArrayList<>();
        for (String value :
                when.values().subList(0, Math.min(NAMES_SHOWN, when.values().size()))) {
            names.add(named(when.dimension(), value));
        }
        int more = when.values().size() - names.size();
        return when.dimension().label()
                + (when.operator() == RuleTree.Operator.IS ? ": " : " is not: ")
                + String.join(", ", names)
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Where a choice looks, naming the record of this charge. */
    String source(Source source) {
        return switch (source) {
            case LOCATION -> source.label() + " " + ofCharge(Dimension.LOCATION);
            case PROVIDER -> source.label() + " " + ofCharge(Dimension.PROVIDER);
            case PAYER, PRACTICE_PAYER_NUMBER, PROVIDER_PAYER_NUMBER ->
                source.label() + " " + ofCharge(Dimension.PAYER);
            default -> source.label();
        };
    }

    private String ofCharge(Dimension dimension) {
        return facts.value(dimension).map(ref -> named(dimension, ref)).orElse("(the charge has none)");
    }

    /** Name and ref of a record, or the ref alone. */
    public String named(Dimension dimension, String ref) {
        return name(dimension, ref).map(name -> name + " (" + ref + ")").orElse(ref);
    }

    /** Name of a record; empty when the directory has none on the date. */
    public Optional<String> name(Dimension dimension, String ref) {
        LocalDate day = facts.date();
        return switch (dimension) {
            case PROVIDER, REFERRING_PROVIDER ->
                data.provider(ref, day).map(p -> p.name().inReadingOrder());
            case LOCATION -> data.location(ref, day).map(Location::facility).map(Location.Facility::name);
            case PAYER -> data.payer(ref, day).map(Payer::name);
            case PLAN -> data.plan(ref, day).map(Plan::name);
            case FORM_TYPE -> data.formType(ref, day).map(FormType::name);
            case DIVISION ->
                data.version(MasterKind.DIVISION, Division.class, ref, day)
                        .map(Version::content)
                        .map(Division::name);
            default -> Optional.empty();
        };
    }

    /** A value as a person reads it, with the name of a named rendering provider. */
    String value(FieldValue value) {
        if (value instanceof FieldValue.RenderingSend send && send.content().mode() == RenderingSend.Mode.NAMED) {
            return named(Dimension.PROVIDER, send.content().provider());
        }
        return value.text();
    }
}
