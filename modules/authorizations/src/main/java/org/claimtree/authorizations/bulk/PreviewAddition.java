package org.claimtree.authorizations.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Shows what an addition would do. */
@ApplicationScoped
public class PreviewAddition {
    private Sql sql;
    private CodeFacts codes;
    private RowScopes scopes;

    /** For the container. */
    protected PreviewAddition() {}

    @Inject
    public PreviewAddition(Sql sql, CodeFacts codes, RowScopes scopes) {
        this.sql = sql;
        this.codes = codes;
        this.scopes = scopes;
    }

    /**
     * Nothing is changed.
     *
     * @throws Problem 422 with everything that is wrong
     */
    @Transactional
    public Preview preview(Addition wish) {
        List<AdditionCheck.Given> given = AdditionCheck.codes(wish, codes.now());
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h ->
                AdditionPlan.lay(h, wish, given, codes, scope, codes.today()).preview());
    }
}
