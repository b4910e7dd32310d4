package org.claimtree.profiles.trials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.PlacedRule;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.Profiles;
import org.claimtree.profiles.ProvenanceRecord;
import org.claimtree.profiles.Resolution;
import org.claimtree.profiles.Resolver;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be sent for a charge of these facts, and why: under the current tree, a draft, or as of a revision. */
@ApplicationScoped
public class TryIt {
    private final Resolver resolver = new Resolver();
    private RevisionLog log;
    private Profiles profiles;
    private MasterDataLog masterData;
    private CatalogLog catalog;

    /** For the container. */
    protected TryIt() {}

    @Inject
    public TryIt(RevisionLog log, Profiles profiles, MasterDataLog masterData, CatalogLog catalog) {
        this.log = log;
        this.profiles = profiles;
        this.masterData = masterData;
        this.catalog = catalog;
    }

    /**
     * What is asked.
     *
     * @param rules a draft, or null for the saved tree
     * @param asOf revision of tree, profiles and directory, or null for now
     * @param facts of the charge
     */
    public record Trial(RuleTree rules, Long asOf, TriedFacts facts) {}

    /**
     * A rule that matches.
     *
     * @param rule its id
     * @param profile that it brings in; left out when it inherits and there is nothing above
     * @param inheritedFrom id of the rule that lends the profile
     */
    public record MatchedRule(String rule, String profile, String inheritedFrom) {}

    /**
     * A field of the claim.
     *
     * @param field its name
     * @param value as a person reads it; left out when nothing is sent
     * @param sentence why it is so
     * @param source name of the source, {@code typed} or {@code blank}; left out when no profile says anything
     * @param profile that decides
     * @param rules ids of the rules under which it does, from the top down
     * @param inheritedFrom id of the rule that lends the profile
     * @param shadowed outranked profiles in words
     * @param conflicts disagreeing siblings in words
     */
    public record TriedField(
            String field,
            String value,
            String sentence,
            String source,
            String profile,
            List<String> rules,
            String inheritedFrom,
            List<String> shadowed,
            List<String> conflicts) {}

    /**
     * The answer.
     *
     * @param matched rules that match, as they are read down the page
     * @param fields all of them, in their order
     * @param notInEffect profiles that a matching rule wanted and that have no version for the date
     */
    @Schema(name = "TrialResult")
    public record Result(
            List<MatchedRule> matched, List<TriedField> fields, List<Resolution.NotInEffect> notInEffect) {}

    /**
     * @throws Problem 422 with everything that the facts name and that does not exist, with profiles that rules of the
     *     draft cannot use, or when there is no such revision
     */
    public Result run(Trial trial) {
        long current = log.current();
        long revision = trial.asOf() == null ? current : trial.asOf();
        if (revision > current) {
            throw Problem.invalid(
                    List.of(new InputProblem("/asOf", "NO_SUCH_REVISION", "There is no such revision yet.")));
        }
        ProfileBook saved = profiles.asOf(revision);
        ProfileBook book = trial.rules() == null ? saved : saved.with(trial.rules());
        MasterData data = masterData.asOf(revision);
        check(trial, new TreeCheck(book::knows, data, catalog.asOf(revision)));
        Facts facts = trial.facts().facts();
        // A draft is asked once; what is compiled of it must not push out what everybody asks.
        Resolution resolution = (trial.rules() == null ? resolver : new Resolver()).resolve(book, data, facts);
        return new Result(
                PlacedRule.matching(book.tree(), facts).stream()
                        .map(TryIt::matched)
                        .toList(),
                resolution.provenance().stream().map(TryIt::field).toList(),
                resolution.notInEffect());
    }

    private static void check(Trial trial, TreeCheck check) {
        List<InputProblem> problems = new ArrayList<>(trial.facts().unknown(check, "/facts"));
        if (trial.rules() != null) {
            // A value that names nothing matches nothing, but a profile that is not there says nothing either.
            check.problems(trial.rules()).stream()
                    .filter(problem -> problem.pointer().endsWith("/use"))
                    .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private static MatchedRule matched(PlacedRule placed) {
        return new MatchedRule(
                placed.rule().id(),
                placed.profile(),
                placed.inheritedFrom().map(RuleTree.Rule::id).orElse(null));
    }

    private static TriedField field(ProvenanceRecord record) {
        ProvenanceRecord.Origin origin = record.origin();
        return new TriedField(
                record.field(),
                record.value(),
                record.sentence(),
                origin == null ? null : origin.source(),
                origin == null ? null : origin.profile(),
                origin == null ? List.of() : origin.rules(),
                origin == null ? null : origin.inheritedFrom(),
                record.shadowed(),
                record.conflicts());
    }
}
