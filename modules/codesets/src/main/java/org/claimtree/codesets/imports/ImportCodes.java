package org.claimtree.codesets.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.codesets.CodeSet;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.PracticeZone;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** Takes a file of codes in, whole or not at all. */
@ApplicationScoped
public class ImportCodes {
    private Sql sql;
    private Releases releases;
    private AuditTrail trail;
    private Clock clock;
    private PracticeZone zone;

    /** For the container. */
    protected ImportCodes() {}

    @Inject
    public ImportCodes(Sql sql, Releases releases, AuditTrail trail, Clock clock, PracticeZone zone) {
        this.sql = sql;
        this.releases = releases;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Takes a file, unless it says what is there already.
     *
     * @param set that the file is of; that of HCPCS holds its modifiers too
     * @param effective day from which the file holds; null for what the file says, or today
     * @param dryRun stores nothing and reports what would become of the codes
     * @throws Problem 422 when the file breaks rules, with line and column; 409 when a later release is there
     */
    @Transactional
    public CodeImportReport take(CodeSet set, CodeFile file, LocalDate effective, boolean dryRun) {
        if (set == CodeSet.HCPCS_MODIFIER) {
            throw Findings.of("IN_HCPCS", "Modifiers are in the file of HCPCS Level II: import it there.");
        }
        if (set == CodeSet.ICD10CM && effective == null) {
            throw Problem.invalid(List.of(InputProblem.ofParameter(
                    "effective", "REQUIRED", "The file does not say from when it holds: give the day.")));
        }
        return sql.query(h -> take(h, set, file, effective, dryRun));
    }

    private CodeImportReport take(Handle h, CodeSet set, CodeFile file, LocalDate effective, boolean dryRun) {
        Releases.lock(h);
        Merge.prepare(h);
        CodeReader reader = reader(set);
        StagedCodes staged = stage(h, set, file, reader);
        LocalDate day = effective != null ? effective : day(reader);
        List<CodeImportReport.Part> parts = new ArrayList<>();
        boolean stored = false;
        for (CodeSet each : staged.sets()) {
            Optional<Releases.Last> last = releases.last(h, each);
            refuseOlder(last, day);
            boolean afresh = last.isPresent() && last.get().start();
            Merge merge = new Merge(h, each, day);
            Merge.Counts counts = merge.plan(afresh);
            refusePart(each, counts);
            CodeImportReport.Part part = part(each, staged, counts, afresh);
            parts.add(part);
            boolean known =
                    part.changesNothing() && last.filter(l -> l.is(file, day)).isPresent();
            if (!dryRun && !known) {
                stored = true;
                store(h, merge, part, day, file);
            }
        }
        if (stored) {
            trail.record(AuditEntry.of(
                    AuditAction.CHANGE,
                    "code-set",
                    parts.stream().map(part -> part.set().name()).toList()));
        }
        return new CodeImportReport(stored, parts.stream().allMatch(CodeImportReport.Part::changesNothing), day, parts);
    }

    private static CodeReader reader(CodeSet set) {
        return switch (set) {
            case HCPCS, HCPCS_MODIFIER -> new HcpcsReader();
            case ICD10CM -> new Icd10Reader();
            case PLACE_OF_SERVICE, TAXONOMY, LICENSED -> new TableReader(set);
        };
    }

    private static StagedCodes stage(Handle h, CodeSet set, CodeFile file, CodeReader reader) {
        Findings findings = new Findings();
        StagedCodes staged = new StagedCodes(h);
        try (staged) {
            file.read(set, text -> reader.read(text, staged, findings));
            findings.refuse();
        }
        h.execute("analyze pg_temp.staged_code");
        return staged;
    }

    private LocalDate day(CodeReader reader) {
        LocalDate told = reader instanceof HcpcsReader hcpcs ? hcpcs.newest() : null;
        return told != null ? told : LocalDate.ofInstant(clock.instant(), zone.now());
    }

    private static void refuseOlder(Optional<Releases.Last> last, LocalDate day) {
        if (last.filter(l -> !l.start() && l.effective().isAfter(day)).isPresent()) {
            throw Problem.conflict(
                    "later-release-there",
                    "A release that holds from %tm/%<td/%<tY is there already."
                            .formatted(last.get().effective()));
        }
    }

    /** A publisher's list that lacks most of the codes was cut off somewhere, or is another one. */
    private static void refusePart(CodeSet set, Merge.Counts counts) {
        int found = counts.changed() + counts.closed() - counts.missing() + counts.unchanged();
        if (set.isPublishedWhole() && counts.missing() > found) {
            throw Findings.of(
                    "PART_ONLY",
                    "The file lacks %,d codes of %s, which is most of them: it was cut off, or is another file."
                            .formatted(counts.missing(), set.label()));
        }
    }

    private static CodeImportReport.Part part(CodeSet set, StagedCodes staged, Merge.Counts counts, boolean afresh) {
        return new CodeImportReport.Part(
                set,
                staged.codes(set),
                staged.headers(set),
                counts.added(),
                counts.changed(),
                counts.closed(),
                counts.unchanged(),
                afresh);
    }

    private void store(Handle h, Merge merge, CodeImportReport.Part part, LocalDate day, CodeFile file) {
        if (part.replacesStartSet()) {
            h.createUpdate("delete from codesets.code where code_set = :set")
                    .bind("set", part.set().name())
                    .execute();
        }
        String name = "%s from %tm/%<td/%<tY".formatted(part.set().label(), day);
        merge.apply(releases.add(h, new Releases.Title(name, false, day, file.fingerprint()), part));
    }
}
