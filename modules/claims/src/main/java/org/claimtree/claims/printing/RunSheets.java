package org.claimtree.claims.printing;

import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.claimtree.claimdoc.FormPrinter.CoverSheet;
import org.claimtree.claimdoc.FormPrinter.FormText;
import org.claimtree.claimdoc.FormPrinter.Parcel;
import org.claimtree.claimdoc.FormPrinter.Sheet;

/** The sheets of a print one by one: its cover, and before the forms of each address a sheet that says so, as wanted. */
final class RunSheets implements Iterator<Sheet> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu");

    private final ReadPrints.Whole print;
    private final Wanted wanted;
    private final Iterator<FormText> forms;
    private final Deque<Sheet> next = new ArrayDeque<>();
    private int parcel;
    private int left;

    /**
     * Which sheets are wanted beside the forms.
     *
     * @param cover whether the print has a sheet in front
     * @param separators whether each address has one
     */
    record Wanted(boolean cover, boolean separators) {
        boolean any() {
            return cover || separators;
        }
    }

    /** @param forms of the print in its order; none for the covers alone */
    RunSheets(ReadPrints.Whole print, Wanted wanted, Iterator<FormText> forms) {
        this.print = print;
        this.wanted = wanted;
        this.forms = forms;
        if (wanted.cover()) {
            next.add(cover(print));
        }
    }

    /** All sheets that are no forms. */
    static List<CoverSheet> covers(ReadPrints.Whole print, Wanted wanted) {
        List<CoverSheet> sheets = new ArrayList<>();
        if (wanted.cover()) {
            sheets.add(cover(print));
        }
        if (wanted.separators()) {
            print.parcels().forEach(to -> sheets.add(separator(print, to)));
        }
        return sheets;
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty() || forms.hasNext();
    }

    @Override
    public Sheet next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (next.isEmpty()) {
            FormText form = forms.next();
            if (left == 0) {
                MailingPlan.Parcel to = print.parcels().get(parcel);
                parcel++;
                left = to.claims();
                if (wanted.separators()) {
                    next.add(separator(print, to));
                }
            }
            left--;
            next.add(form);
        }
        return next.remove();
    }

    private static CoverSheet cover(ReadPrints.Whole print) {
        ReadPrints.Run run = print.print();
        return new CoverSheet(
                "Cover",
                "Claims to mail",
                List.of(
                        run.batch() == null ? run.name() : "Batch " + run.name(),
                        "Printed " + DAY.format(run.printedOn()) + " by " + run.actor(),
                        counted(run.claims(), "claim") + " on " + counted(run.forms(), "form") + ", to "
                                + counted(print.parcels().size(), "address"),
                        counted(run.redForms(), "form") + " on pre-printed red sheets, "
                                + counted(run.forms() - run.redForms(), "form") + " that may be on plain paper"),
                print.parcels().stream().map(RunSheets::parcel).toList());
    }

    private static CoverSheet separator(ReadPrints.Whole print, MailingPlan.Parcel to) {
        return new CoverSheet(
                to.lines().get(0),
                to.lines().get(0),
                List.of(
                        counted(to.claims(), "claim") + " on " + counted(to.forms(), "form"),
                        "Printed " + DAY.format(print.print().printedOn()) + ", "
                                + print.print().name()),
                List.of(parcel(to)));
    }

    private static Parcel parcel(MailingPlan.Parcel to) {
        return new Parcel(to.lines(), to.claims(), to.forms());
    }

    private static String counted(int count, String thing) {
        String things = thing.endsWith("s") ? thing + "es" : thing + "s";
        return "%,d %s".formatted(count, count == 1 ? thing : things);
    }
}
