package org.claimtree.codesets.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtree.codesets.CodeSet;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells which sets there are and what was taken in. */
@ApplicationScoped
public class ListCodeSets {
    private Sql sql;

    /** For the container. */
    protected ListCodeSets() {}

    @Inject
    public ListCodeSets(Sql sql) {
        this.sql = sql;
    }

    /** All sets. */
    @Schema(name = "CodeSetList")
    public record Views(List<View> items) {}

    /**
     * A set.
     *
     * @param label what people call it
     * @param releases newest first; none where nothing was imported
     */
    @Schema(name = "CodeSetView")
    public record View(CodeSet set, String label, List<Release> releases) {}

    /**
     * Something that was taken in.
     *
     * @param startSet whether it came with ClaimTree
     * @param effective day from which it holds
     * @param at when it was taken in
     * @param by whom
     * @param counts of codes
     */
    @Schema(name = "CodeRelease")
    public record Release(String name, boolean startSet, LocalDate effective, Instant at, String by, Counts counts) {}

    /**
     * Counts of a release.
     *
     * @param codes in the file, without headers
     * @param headers in the file: codes that only head others
     */
    @Schema(name = "CodeReleaseCounts")
    public record Counts(int codes, int headers, int added, int changed, int closed, int unchanged) {}

    private record Row(String set, Release release) {}

    /** All sets, also those without codes. */
    public Views all() {
        Map<String, List<Row>> releases = sql.query(h -> h
                .createQuery(
                        "select code_set, name, start_set, effective, taken_at, taken_by, codes, headers, added, changed,"
                                + " closed, unchanged from codesets.release order by id desc")
                .map((row, ctx) -> new Row(
                        row.getString("code_set"),
                        new Release(
                                row.getString("name"),
                                row.getBoolean("start_set"),
                                row.getObject("effective", LocalDate.class),
                                row.getTimestamp("taken_at").toInstant(),
                                row.getString("taken_by"),
                                new Counts(
                                        row.getInt("codes"),
                                        row.getInt("headers"),
                                        row.getInt("added"),
                                        row.getInt("changed"),
                                        row.getInt("closed"),
                                        row.getInt("unchanged")))))
                .stream()
                .collect(Collectors.groupingBy(Row::set)));
        return new Views(Arrays.stream(CodeSet.values())
                .map(set -> new View(
                        set,
                        set.label(),
                        releases.getOrDefault(set.name(), List.of()).stream()
                                .map(Row::release)
                                .toList()))
                .toList());
    }
}
