package org.claimtree.authorizations.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.bulk.Change.Field;
import org.claimtree.authorizations.keeping.FilterSql;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.platform.Problem;

/** What a change means for who asks for it, today. */
@ApplicationScoped
public class ChangeQuestion {
    private CodeFacts codes;
    private RowScopes scopes;
    private CurrentCaller caller;

    /** For the container. */
    protected ChangeQuestion() {}

    @Inject
    public ChangeQuestion(CodeFacts codes, RowScopes scopes, CurrentCaller caller) {
        this.codes = codes;
        this.scopes = scopes;
        this.caller = caller;
    }

    /**
     * @throws Problem 422 with everything that is wrong
     */
    Map<Field, String> values(Change wish) {
        return ChangeCheck.values(wish, caller.get().may(Permission.ADJUST_UNITS));
    }

    FilterSql filter(Change wish) {
        return new FilterSql(wish.filter(), ClientScope.of(scopes.current()), codes, codes.today());
    }
}
