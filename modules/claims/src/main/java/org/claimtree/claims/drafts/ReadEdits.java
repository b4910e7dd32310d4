package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.kernel.EditRule;
import org.claimtree.kernel.EditRules;
import org.claimtree.kernel.EditSwitch;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.web.ListWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The list of edits, with what payers say of them today. */
@ApplicationScoped
public class ReadEdits {
    private static final Map<String, Comparator<Edit>> ORDERS = Map.of(
            "code", Comparator.comparing(Edit::code),
            "snip", Comparator.comparing(Edit::snip).thenComparing(Edit::code),
            "severity", Comparator.comparing(Edit::severity).thenComparing(Edit::code));

    private RevisionLog log;
    private MasterDataLog masterData;
    private Clock clock;

    /** For the container. */
    protected ReadEdits() {}

    @Inject
    public ReadEdits(RevisionLog log, MasterDataLog masterData, Clock clock) {
        this.log = log;
        this.masterData = masterData;
        this.clock = clock;
    }

    /**
     * Which edits are looked for; nulls ask nothing.
     *
     * @param words part of code, sentence or source, capitals or not
     * @param snip test type, 1 through 7
     * @param severity HOLD or WARN
     * @param payer ref of one that says something of the edit
     */
    public record Question(String words, Integer snip, String severity, String payer) {
        boolean takes(Edit edit) {
            return (words == null || edit.text().contains(words.toLowerCase(Locale.ROOT)))
                    && (snip == null || edit.snip() == snip)
                    && (severity == null || edit.severity().equals(severity))
                    && (payer == null || edit.payers().containsKey(payer));
        }
    }

    /** One page. */
    @Schema(name = "EditPage")
    public record Page(List<Edit> items, long total) {}

    /**
     * An edit.
     *
     * @param snip test type, 1 (syntax) to 7 (trading partners)
     * @param severity HOLD or WARN, where no payer says otherwise
     * @param byPayer whether payers may say otherwise
     * @param byPerson whether a charge can be let go in spite of it, with a reason
     * @param mend where it is mended
     * @param source of the rule
     * @param sentence what is wrong
     * @param payers HOLD, WARN or OFF by ref of the payer
     */
    @Schema(name = "Edit")
    public record Edit(
            String code,
            int snip,
            String severity,
            boolean byPayer,
            boolean byPerson,
            String mend,
            String source,
            String sentence,
            Map<String, EditSwitch.As> payers) {
        private String text() {
            return (code + " " + source + " " + sentence).toLowerCase(Locale.ROOT);
        }
    }

    public Page list(Question question, ListWindow window) {
        Map<String, Payer> payers = payers();
        boolean down = window.sort().startsWith("-");
        Comparator<Edit> order = ORDERS.get(down ? window.sort().substring(1) : window.sort());
        List<Edit> all = EditRules.all().stream()
                .map(rule -> edit(rule, payers))
                .filter(question::takes)
                .sorted(down ? order.reversed() : order)
                .toList();
        return new Page(all.stream().skip(window.offset()).limit(window.limit()).toList(), all.size());
    }

    private Map<String, Payer> payers() {
        MasterData master = masterData.asOf(log.current());
        LocalDate today = PracticeDate.at(clock.instant(), master).toLocalDate();
        Map<String, Payer> payers = new TreeMap<>();
        for (String ref : master.refs(MasterKind.PAYER)) {
            master.payer(ref, today).ifPresent(payer -> payers.put(ref, payer));
        }
        return payers;
    }

    private static Edit edit(EditRule rule, Map<String, Payer> payers) {
        Map<String, EditSwitch.As> said = new TreeMap<>();
        payers.forEach((ref, payer) -> payer.says(rule.code()).ifPresent(as -> said.put(ref, as)));
        return new Edit(
                rule.code(),
                rule.snip(),
                rule.severity().name(),
                rule.byPayer(),
                rule.byPerson(),
                rule.mend(),
                rule.source(),
                rule.sentence(),
                said);
    }
}
