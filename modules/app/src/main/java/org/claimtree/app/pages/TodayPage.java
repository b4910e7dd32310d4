package org.claimtree.app.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.claimtree.app.today.FirstSteps;
import org.claimtree.app.today.ReadFirstSteps;
import org.claimtree.app.today.ReadToday;
import org.claimtree.app.today.Today;
import org.claimtree.claims.ClaimCounts;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;

/** What waits for the person, and how far the services of the last thirty days have come. */
@Named
@RequestScoped
public class TodayPage {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE MM/dd/uuuu", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);

    @Inject
    private ReadToday read;

    @Inject
    private ReadFirstSteps firstSteps;

    @Inject
    private CurrentCaller caller;

    private Today today;
    private FirstSteps steps;

    @PostConstruct
    void look() {
        today = read.read();
        steps = firstSteps.read();
    }

    /** What a new practice still has to do, for those who can do it; nobody else needs to see it. */
    public List<FirstStep> getFirstSteps() {
        boolean concerns = !steps.done() && caller.get().may(Permission.EDIT_MASTER_DATA);
        return concerns ? steps.steps().stream().map(FirstStep::new).toList() : List.of();
    }

    /** A number with a name that leads to its list. */
    public static final class Tile {
        private final String name;
        private final long count;
        private final String more;
        private final String path;
        private final long share;

        Tile(String name, long count, String more, String path, long share) {
            this.name = name;
            this.count = count;
            this.more = more;
            this.path = path;
            this.share = share;
        }

        public String getName() {
            return name;
        }

        public String getCount() {
            return NumberFormat.getIntegerInstance(Locale.US).format(count);
        }

        public boolean isNone() {
            return count == 0;
        }

        /** Dollars and the oldest day, as far as there are any. */
        public String getMore() {
            return more;
        }

        public String getPath() {
            return path;
        }

        /** Of the dollars of the largest stage, in percent. */
        public long getShare() {
            return share;
        }
    }

    public String getDate() {
        return LONG.format(today.date());
    }

    /** One sentence of state: how many kinds of work wait. */
    public String getState() {
        long kinds = today.waits().stream().filter(wait -> wait.count() > 0).count();
        return kinds == 0
                ? "Nothing waits for you."
                : kinds == 1 ? "One kind of work waits." : kinds + " kinds of work wait.";
    }

    public List<Tile> getWaits() {
        return today.waits().stream()
                .map(wait -> new Tile(name(wait.kind()), wait.count(), more(wait), wait.path(), 0))
                .toList();
    }

    /** Bars by dollars: charges and claims are not counted alike. */
    public List<Tile> getPipeline() {
        BigDecimal most = today.pipeline().stream().map(Today.Stage::amount).reduce(BigDecimal.ONE, BigDecimal::max);
        return today.pipeline().stream()
                .map(stage -> new Tile(
                        name(stage.stage()),
                        stage.count(),
                        money(stage.amount()),
                        stage.path(),
                        stage.amount()
                                .movePointRight(2)
                                .divideToIntegralValue(most)
                                .longValue()))
                .toList();
    }

    private static String more(Today.Wait wait) {
        String amount = wait.count() == 0 ? "" : money(wait.amount());
        String oldest = wait.oldest() == null ? "" : "oldest " + DAY.format(wait.oldest());
        return amount.isEmpty() || oldest.isEmpty() ? amount + oldest : amount + ", " + oldest;
    }

    private static String money(BigDecimal amount) {
        return amount == null ? "" : NumberFormat.getCurrencyInstance(Locale.US).format(amount);
    }

    private static String name(Today.Kind kind) {
        return switch (kind) {
            case SESSIONS_TO_COMPLETE -> "Sessions to complete";
            case NOTES_TO_RELEASE -> "Notes to release";
            case IOP_DAYS_PENDING -> "IOP days pending";
            case IOP_DAYS_PROPOSED -> "IOP days proposed";
            case CHARGES_TO_RELEASE -> "Charges to release";
            case CHARGES_UNCHECKED -> "Charges not checked";
            case CLAIMS_READY -> "Claims ready";
            case CLAIMS_HELD -> "Held claims";
            case CLAIMS_DUE -> "Filing limit near";
            case BATCHES_FAILED -> "Batches failed";
            case BATCHES_TO_SEND -> "Batches with files to send";
            case FORMS_TO_PRINT -> "Forms to print";
            case FORMS_TO_MAIL -> "Printed forms to mail";
            case CLAIMS_UNANSWERED -> "Claims without an answer";
            case CLAIMS_TO_FOLLOW_UP -> "Claims to look at again";
            case DRAFTS_TO_FOLLOW_UP -> "Drafts to look at again";
            case PAYMENTS_TO_ALLOCATE -> "Payments on account";
            case DENIALS -> "Denials";
            case AUTHORIZATIONS_LOW -> "Authorizations running out";
            case ALERTS -> "Alerts";
            case FORMS -> "Forms not saved";
        };
    }

    private static String name(ClaimCounts.Stage stage) {
        return switch (stage) {
            case ENTERED -> "Charges entered";
            case RELEASED -> "Charges released";
            case HELD -> "Held";
            case READY -> "Ready to bill";
            case BATCHED -> "Batched";
            case PRINTED -> "Printed";
            case SUBMITTED -> "Submitted";
            case ACCEPTED -> "Accepted";
            case REJECTED -> "Rejected";
            case DENIED -> "Denied";
            case PAID -> "Paid";
        };
    }
}
