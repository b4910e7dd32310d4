package org.claimtree.authorizations.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.RunningOut;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.Sql;

/** {@link RunningOut} as the filter of the list counts it. */
@ApplicationScoped
public class CountRunningOut implements RunningOut {
    private Sql sql;
    private CodeFacts codes;
    private RowScopes scopes;

    /** For the container. */
    protected CountRunningOut() {}

    @Inject
    public CountRunningOut(Sql sql, CodeFacts codes, RowScopes scopes) {
        this.sql = sql;
        this.codes = codes;
        this.scopes = scopes;
    }

    @Override
    public long count() {
        Filter.What low = new Filter.What(null, null, null, new Filter.Ends(null, null, true), null);
        FilterSql question =
                new FilterSql(new Filter(null, low, false), ClientScope.of(scopes.current()), codes, codes.today());
        return sql.query(h -> question.bind(h.createQuery("select count(*)" + question.authorizations()))
                .mapTo(Long.class)
                .one());
    }
}
