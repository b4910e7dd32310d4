package org.claimtree.codesets.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtree.codesets.Code;
import org.claimtree.codesets.CodeSet;
import org.claimtree.codesets.Codes;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * Finds codes while somebody types: the code itself, codes that begin so, codes with words that begin so in their short
 * description, then in their long one, then anywhere, and only when there are none at all, words that look alike.
 *
 * <p>Each of these is asked for in the order of codes, so that the database can stop after twenty however many there are.
 */
@ApplicationScoped
public class SearchCodes {
    private static final int MOST = 20;

    /** Fewer letters are part of nearly every text. */
    private static final int PART = 3;

    /** How alike a misspelt word must be. */
    private static final String ALIKE = "0.45";

    private Sql sql;

    /** For the container. */
    protected SearchCodes() {}

    @Inject
    public SearchCodes(Sql sql) {
        this.sql = sql;
    }

    /**
     * The first twenty codes, best first.
     *
     * @param typed words of the description from the third character, the beginning of a code, or a shorter code itself
     * @param set that is looked through; null for all
     * @param on day on which they hold
     */
    @Transactional
    public List<Code> find(String typed, CodeSet set, LocalDate on) {
        CodeQuestion question = CodeQuestion.of(typed);
        if (question.key() == null && question.words().isEmpty()) {
            return List.of();
        }
        return sql.query(h -> {
            List<Code> found = ranked(h, question, set, on);
            return found.isEmpty() && !question.words().isEmpty() ? alike(h, question, set, on) : found;
        });
    }

    private static List<Code> ranked(Handle h, CodeQuestion question, CodeSet set, LocalDate on) {
        String union = String.join(" union all ", tiers(question, set));
        Query query =
                h.createQuery(select("(" + union + " limit " + MOST + ")") + " order by c.tier, c.code, c.code_set");
        for (int i = 0; i < question.words().size(); i++) {
            String word = question.words().get(i);
            query.bind("w" + i, "% " + word + "%");
            query.bind("p" + i, (word.length() < PART ? "% " : "%") + word + "%");
        }
        if (question.key() != null) {
            query.bind("key", question.key()).bind("begins", question.key() + "%");
        }
        return codes(query, set, on);
    }

    /** The database comes to a later one only while the ones before have not given twenty. */
    private static List<String> tiers(CodeQuestion question, CodeSet set) {
        List<String> tiers = new ArrayList<>();
        String begins = question.isBeginning() ? "c.code like :begins" : "c.code = :key";
        String rest = (question.key() == null ? "" : " and not " + begins) + valid(set);
        if (question.key() != null) {
            tiers.add(tier(0, "codesets.code c where " + begins + valid(set)));
        }
        if (!question.words().isEmpty()) {
            String inShort = all("c.short_words", "w", question);
            String inLong = all("c.all_words", "w", question);
            String inPart = all("c.all_words", "p", question);
            tiers.add(tier(1, "codesets.code c where " + inShort + rest));
            tiers.add(tier(2, "codesets.code c where " + inLong + " and not (" + inShort + ")" + rest));
            // These are few, so they must not be looked for in the order of all codes, from which the offset keeps.
            String few = "select * from codesets.code c where " + inPart + " and not (" + inLong + ")" + rest;
            tiers.add(tier(3, "(" + few + " offset 0) c"));
        }
        return tiers;
    }

    private static String all(String column, String name, CodeQuestion question) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < question.words().size(); i++) {
            sql.append(i == 0 ? "" : " and ")
                    .append(column)
                    .append(" like :")
                    .append(name)
                    .append(i);
        }
        return sql.toString();
    }

    private static String tier(int number, String from) {
        return "select * from (select " + number + " as tier, c.* from " + from + " order by c.code, c.code_set limit "
                + MOST + ") tier" + number;
    }

    private static String valid(CodeSet set) {
        return (set == null ? "" : " and c.code_set = :set")
                + " and c.valid_from <= :on and (c.valid_through is null or c.valid_through >= :on)";
    }

    private static String select(String from) {
        return "select c.code_set, c.code, c.billable, c.short_text, c.long_text, c.valid_from, c.valid_through, r.start_set"
                + " from " + from + " c join codesets.release r on r.id = c.release";
    }

    private static List<Code> alike(Handle h, CodeQuestion question, CodeSet set, LocalDate on) {
        h.createQuery("select set_config('pg_trgm.word_similarity_threshold', :alike, true)")
                .bind("alike", ALIKE)
                .mapTo(String.class)
                .one();
        List<String> words = question.words();
        String alike = IntStream.range(0, words.size())
                .mapToObj(i -> words.get(i).length() < PART
                        ? "c.all_words like '% ' || :t" + i + " || '%'"
                        : "codesets.resembles(:t" + i + ", c.all_words)")
                .collect(Collectors.joining(" and "));
        Query query = h.createQuery(select("codesets.code") + " where " + alike + valid(set)
                        + " order by codesets.likeness(:text, c.all_words) desc, c.code, c.code_set limit " + MOST)
                .bind("text", question.text());
        for (int i = 0; i < words.size(); i++) {
            query.bind("t" + i, words.get(i));
        }
        return codes(query, set, on);
    }

    private static List<Code> codes(Query query, CodeSet set, LocalDate on) {
        if (set != null) {
            query.bind("set", set.name());
        }
        return query.bind("on", on)
                .addCustomizer(new PlannedForItsValues())
                .map((row, ctx) -> Codes.of(row))
                .list();
    }

    /** How rare a word is decides on the plan, so none is kept for all words. */
    private static final class PlannedForItsValues implements StatementCustomizer {
        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
