package org.claimtree.claims.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.ProfileCheck;
import org.claimtree.profiles.Profiles;
import org.claimtree.profiles.Resolver;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What saving a tree or a profile would do: the claims frozen in the last days, their stored facts asked under what is
 * saved and under what is to be saved, both with today's master data.
 */
@ApplicationScoped
public class MeasureImpact {
    /** Days that are looked at when nothing is said. */
    public static final int USUAL_DAYS = 90;

    private static final int MOST_GROUPS = 50;
    private static final int CLAIMS_AT_ONCE = 500;

    private Sql sql;
    private RevisionLog log;
    private Sources sources;
    private Clock clock;
    private ClaimAccess access;

    /** Where everything is known as of now. */
    @ApplicationScoped
    public static class Sources {
        private Profiles profiles;
        private MasterDataLog masterData;
        private CatalogLog catalogs;

        /** For the container. */
        protected Sources() {}

        @Inject
        public Sources(Profiles profiles, MasterDataLog masterData, CatalogLog catalogs) {
            this.profiles = profiles;
            this.masterData = masterData;
            this.catalogs = catalogs;
        }

        ProfileBook book(long revision) {
            return profiles.asOf(revision);
        }

        MasterData master(long revision) {
            return masterData.asOf(revision);
        }

        List<InputProblem> problems(RuleTree rules, ProfileBook saved) {
            long revision = saved.revision();
            return new TreeCheck(saved::knows, master(revision), catalogs.asOf(revision)).problems(rules);
        }
    }

    /** For the container. */
    protected MeasureImpact() {}

    @Inject
    public MeasureImpact(Sql sql, RevisionLog log, Sources sources, Clock clock, ClaimAccess access) {
        this.sql = sql;
        this.log = log;
        this.sources = sources;
        this.clock = clock;
        this.access = access;
    }

    /**
     * What is to be saved: a tree, or a version of a profile.
     *
     * @param rules or null
     * @param profile or null
     * @param days that are looked back
     */
    public record Plan(RuleTree rules, PlannedProfile profile, int days) {}

    /** A version of a profile, new or of one that exists. */
    public record PlannedProfile(String ref, LocalDate effective, Profile content) {}

    /**
     * A field that would be sent otherwise.
     *
     * @param before left out when nothing is sent
     * @param after left out when nothing would be sent
     */
    @Schema(name = "ImpactChange")
    public record FieldChange(String field, String before, String after) {}

    /**
     * Claims that would change alike.
     *
     * @param claims numbers of the first of them
     */
    @Schema(name = "ImpactGroup")
    public record Group(List<FieldChange> fields, long count, List<String> claims) {}

    /**
     * @param claims looked at
     * @param changed of them
     * @param kinds groups of claims that change alike; the largest 50 are told
     */
    @Schema(name = "Impact")
    public record Impact(long claims, long changed, int kinds, List<Group> groups) {}

    /**
     * @throws Problem 403 for who does not see every client, 422 when the plan could not be saved
     */
    @Transactional
    public Impact of(Plan plan) {
        access.demandAll();
        long revision = log.current();
        ProfileBook saved = sources.book(revision);
        MasterData master = sources.master(revision);
        ProfileBook planned = planned(plan, saved, master);
        Resolver resolver = new Resolver();
        ImpactSum sum = new ImpactSum(resolver.of(saved, master)::resolve, resolver.of(planned, master)::resolve);
        OffsetDateTime since =
                OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(plan.days())), ZoneOffset.UTC);
        sql.run(h -> {
            try (var rows = h.createQuery("select c.number, p.input from claims.batch b"
                            + " join claims.claim c on c.batch = b.id join claims.proof p on p.claim = c.id"
                            + " where b.at >= :since order by c.number")
                    .bind("since", since)
                    .setFetchSize(CLAIMS_AT_ONCE)
                    .map((row, ctx) -> new Frozen(row.getString("number"), facts(row.getString("input"))))
                    .iterator()) {
                rows.forEachRemaining(frozen -> sum.add(frozen.number(), frozen.lines()));
            }
        });
        return sum.total(MOST_GROUPS);
    }

    private record Frozen(String number, List<Facts> lines) {}

    private ProfileBook planned(Plan plan, ProfileBook saved, MasterData master) {
        List<InputProblem> problems = new ArrayList<>();
        ProfileBook planned = saved;
        if (plan.rules() != null) {
            planned = planned.with(plan.rules());
            problems.addAll(sources.problems(plan.rules(), saved));
        }
        if (plan.profile() != null) {
            PlannedProfile profile = plan.profile();
            planned = planned.with(profile.ref(), profile.effective(), profile.content());
            problems.addAll(new ProfileCheck(master)
                    .problems(profile.ref(), profile.content(), profile.effective(), "/profile"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return planned;
    }

    /** Of what a claim was made of only the facts are read. */
    private static List<Facts> facts(String input) {
        try {
            List<Facts> facts = new ArrayList<>();
            for (JsonNode line : CanonicalJson.mapper().readTree(input).get("lines")) {
                facts.add(CanonicalJson.mapper().treeToValue(line.get("facts"), Facts.class));
            }
            return facts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored text is no claim input");
        }
    }
}
