package org.claimtree.claims.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.claimtree.claims.ClaimSettings;
import org.claimtree.claims.access.SentSql;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.identity.Settings;
import org.claimtree.platform.CanonicalJson;

/** How long each payer is given to answer: as it is set up, else as the practice's setting says. */
@ApplicationScoped
public class AnswerTime {
    private static final String TIME = "cast(:answerTime as jsonb)";

    /** Claims {@code c} that left and whose payer has had its time; {@code answerTime} is bound to {@link #asked}. */
    public static final String OVER = SentSql.UNANSWERED + " and cast(" + TIME + " ->> 'today' as date) - " + SentSql.ON
            + " >= cast(coalesce(" + TIME + " -> 'payers' ->> c.payer, " + TIME + " ->> 'usual') as int)";

    private PracticeToday today;
    private Settings settings;

    /** For the container. */
    protected AnswerTime() {}

    @Inject
    public AnswerTime(PracticeToday today, Settings settings) {
        this.today = today;
        this.settings = settings;
    }

    /** Days from the one on which a claim left; from then on its payer is asked. */
    public int days(String payer) {
        return own(today.master(), payer, today.date()).orElseGet(() -> settings.get(ClaimSettings.UNANSWERED));
    }

    /** What {@link #OVER} asks about: the practice's date, and the days of the payers that have days of their own. */
    public String asked() {
        MasterData master = today.master();
        LocalDate now = today.date();
        ObjectNode asked = CanonicalJson.mapper().createObjectNode();
        asked.put("today", now.toString()).put("usual", settings.get(ClaimSettings.UNANSWERED));
        ObjectNode payers = asked.putObject("payers");
        master.refs(MasterKind.PAYER)
                .forEach(payer -> own(master, payer, now).ifPresent(days -> payers.put(payer, days)));
        return asked.toString();
    }

    private static Optional<Integer> own(MasterData master, String payer, LocalDate day) {
        return master.payer(payer, day).map(Payer::automation).map(Payer.Automation::askAfterDays);
    }
}
