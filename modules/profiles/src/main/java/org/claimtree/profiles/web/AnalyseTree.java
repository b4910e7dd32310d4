package org.claimtree.profiles.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.profiles.Profiles;
import org.claimtree.profiles.analysis.TreeAnalysis;
import org.claimtree.profiles.analysis.TreeFindings;

/** Analyses a tree with the profiles, directory and catalog as they are now. Saves nothing. */
@ApplicationScoped
public class AnalyseTree {
    private RevisionLog log;
    private Profiles profiles;
    private MasterDataLog masterData;
    private CatalogLog catalogs;
    private Clock clock;

    /** For the container. */
    protected AnalyseTree() {}

    @Inject
    public AnalyseTree(RevisionLog log, Profiles profiles, MasterDataLog masterData, CatalogLog catalogs, Clock clock) {
        this.log = log;
        this.profiles = profiles;
        this.masterData = masterData;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /**
     * @param body as {@link AnalysisBody} reads it
     * @throws Problem 422 when it is no tree
     */
    public TreeFindings analyse(JsonNode body) {
        long now = log.current();
        AnalysisBody sent = AnalysisBody.of(body, now);
        MasterData data = masterData.asOf(now);
        long startedFrom = sent.startedFrom() == null ? now : sent.startedFrom();
        return new TreeAnalysis(
                        profiles.asOf(now), data, catalogs.asOf(now), LocalDate.ofInstant(clock.instant(), data.zone()))
                .of(sent.tree(), profiles.asOf(startedFrom).tree());
    }
}
