package org.claimtree.codesets.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtree.codesets.CodeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Lays a release over what a set had before, all codes at once. The last version of each code is compared with the file:
 * other words begin a version on the day from which the release holds; what the file says of a code's own days is taken as
 * it stands; what it lacks ends on the day before. The same file again finds everything as it is.
 */
final class Merge {
    /** Two tables that last as long as the transaction: what the file says, and what is to be done about it. */
    private static final String TABLES = """
            create temporary table staged_code (code_set text collate "C", code text collate "C", valid_from date,
              valid_through date, billable boolean, short_text text, long_text text) on commit drop;
            create temporary table planned_code (code_set text collate "C", code text collate "C", step text,
              listed_from date) on commit drop""";

    private static final String PLAN = """
            with known as (
              select distinct on (code) code, valid_from, valid_through, listed_from, billable, short_text, long_text
              from codesets.code where code_set = :set and not :afresh order by code, valid_from desc),
            pair as (
              select coalesce(s.code, k.code) as code, s.code is null as missing, k.code is null as fresh,
                (s.billable, s.short_text, s.long_text)
                  is not distinct from (k.billable, k.short_text, k.long_text) as same_words,
                s.valid_from is null or s.valid_from = k.listed_from as same_from, k.listed_from,
                s.valid_from, s.valid_through, k.valid_from as last_from, k.valid_through as last_through
              from (select * from pg_temp.staged_code where code_set = :set) s full join known k on k.code = s.code),
            decided as (
              select *, case
                when fresh then 'ADD'
                when missing and (last_through is null or last_through >= :effective) then 'MISSING'
                when missing then 'GONE'
                when same_words and same_from and valid_through is not distinct from last_through then 'SAME'
                when coalesce(valid_from, :effective) > last_through then 'APPEND'
                when same_words and same_from and valid_through >= last_from
                  and (last_through is null or valid_through < last_through) then 'END'
                when same_from and not same_words and :effective > last_from
                  and (valid_through is null or valid_through >= :effective) then 'NEXT'
                else 'REWRITE' end as step
              from pair)
            insert into pg_temp.planned_code (code_set, code, step, listed_from)
            select :set, code, step,
              coalesce(valid_from, case when step not in ('ADD', 'APPEND') then listed_from end, :effective)
            from decided""";

    private static final String PLANNED = " pg_temp.planned_code p where p.code_set = :set and p.step = :step"
            + " and c.code_set = p.code_set and c.code = p.code";

    private static final String LAST = " and c.valid_from = (select max(l.valid_from) from codesets.code l"
            + " where l.code_set = c.code_set and l.code = c.code)";

    private static final String ENDED = "update codesets.code c set valid_through = cast(:effective as date) - 1,"
            + " release = :release from" + PLANNED + LAST;

    private static final String INSERT = """
            insert into codesets.code (code_set, code, valid_from, valid_through, listed_from, billable, short_text,
              long_text, release)
            select s.code_set, s.code, case p.step when 'NEXT' then :effective else p.listed_from end, s.valid_through,
              p.listed_from, s.billable, s.short_text, s.long_text, :release
            from pg_temp.planned_code p
            join pg_temp.staged_code s on s.code_set = p.code_set and s.code = p.code
            where p.code_set = :set and p.step in ('ADD', 'APPEND', 'NEXT', 'REWRITE')""";

    private final Handle h;
    private final CodeSet set;
    private final LocalDate effective;

    Merge(Handle h, CodeSet set, LocalDate effective) {
        this.h = h;
        this.set = set;
        this.effective = effective;
    }

    /** Makes the tables that the rows of a file go into. */
    static void prepare(Handle h) {
        for (String table : List.of(TABLES.split(";"))) {
            h.execute(table);
        }
    }

    /**
     * What the steps are counted as.
     *
     * @param missing of those that are closed: codes that the file lacks
     */
    record Counts(int added, int changed, int closed, int unchanged, int missing) {
        private static Counts of(Map<String, Integer> steps) {
            int missing = steps.getOrDefault("MISSING", 0);
            return new Counts(
                    steps.getOrDefault("ADD", 0),
                    steps.getOrDefault("APPEND", 0) + steps.getOrDefault("NEXT", 0) + steps.getOrDefault("REWRITE", 0),
                    steps.getOrDefault("END", 0) + missing,
                    steps.getOrDefault("SAME", 0),
                    missing);
        }
    }

    /**
     * Decides on every code.
     *
     * @param afresh whether what is there does not count
     */
    Counts plan(boolean afresh) {
        h.createUpdate(PLAN)
                .bind("set", set.name())
                .bind("afresh", afresh)
                .bind("effective", effective)
                .execute();
        String counted = "select step, count(*) as codes from pg_temp.planned_code where code_set = :set group by step";
        return Counts.of(h
                .createQuery(counted)
                .bind("set", set.name())
                .map((row, ctx) -> Map.entry(row.getString("step"), row.getInt("codes")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Does what was decided. */
    void apply(long release) {
        // What began no earlier than this release was never there.
        step("MISSING", "delete from codesets.code c using" + PLANNED + " and c.valid_from >= :effective")
                .bind("effective", effective)
                .execute();
        for (String step : List.of("MISSING", "NEXT")) {
            step(step, ENDED + " and (c.valid_through is null or c.valid_through >= :effective)")
                    .bind("effective", effective)
                    .bind("release", release)
                    .execute();
        }
        step(
                        "END",
                        "update codesets.code c set valid_through = s.valid_through, release = :release"
                                + " from pg_temp.staged_code s," + PLANNED
                                + " and s.code_set = p.code_set and s.code = p.code" + LAST)
                .bind("release", release)
                .execute();
        step("REWRITE", "delete from codesets.code c using" + PLANNED).execute();
        h.createUpdate(INSERT)
                .bind("set", set.name())
                .bind("effective", effective)
                .bind("release", release)
                .execute();
    }

    private Update step(String step, String sql) {
        return h.createUpdate(sql).bind("set", set.name()).bind("step", step);
    }
}
