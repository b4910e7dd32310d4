package org.claimtree.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.claimtree.identity.PracticeZone;
import org.claimtree.platform.Sql;

/** Rows of the audit trail, newest first, page by page. */
@ApplicationScoped
class AuditPages {
    private Sql sql;
    private Iterable<PracticeZone> zones;

    /** For the container. */
    AuditPages() {}

    @Inject
    AuditPages(Sql sql, Instance<PracticeZone> zones) {
        this(sql, (Iterable<PracticeZone>) zones);
    }

    /** With the modules above given by hand. */
    AuditPages(Sql sql, Iterable<PracticeZone> zones) {
        this.sql = sql;
        this.zones = zones;
    }

    /**
     * @param row as it is stored, but with no more subjects than asked for
     * @param subjects how many it has
     * @param block that seals it, or null
     */
    record Found(AuditRow row, int subjects, Long block) {}

    /**
     * @param after id of the last row of the page before, or null
     * @param subjects so many of a row's subjects at the most
     */
    List<Found> page(AuditFilter filter, Long after, int limit, int subjects) {
        return sql.query(h -> {
            var query = h.createQuery(
                            "select " + AuditRow.COLUMNS.replace("a.subjects", "a.subjects[1:(:told)] as subjects")
                                    + ", cardinality(a.subjects) as how_many, a.block from identity.audit a where true"
                                    + filter.conditions()
                                    + (after == null
                                            ? ""
                                            : " and (a.at, a.id) < (select l.at, l.id from identity.audit l where l.id = :after)")
                                    + " order by a.at desc, a.id desc limit :limit")
                    .bind("told", subjects)
                    .bind("limit", limit);
            filter.bind(query, zone());
            if (after != null) {
                query.bind("after", after);
            }
            return query.map((row, ctx) ->
                            new Found(AuditRow.of(row), row.getInt("how_many"), (Long) row.getObject("block")))
                    .list();
        });
    }

    private ZoneId zone() {
        Iterator<PracticeZone> known = zones.iterator();
        return known.hasNext() ? known.next().now() : ZoneOffset.UTC;
    }
}
