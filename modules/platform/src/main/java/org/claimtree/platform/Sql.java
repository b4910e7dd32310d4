package org.claimtree.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * The way to the database: SQL with named parameters, rows as records. It never begins or ends a transaction; the use
 * case around it does. All SQL names its schema, because the batch runtime moves the search path of pooled
 * connections.
 */
@ApplicationScoped
public class Sql {
    @Resource(lookup = "java:global/jdbc/claimtree")
    private DataSource dataSource;

    private volatile Jdbi jdbi;

    /** For the container. */
    protected Sql() {}

    /** Over a given data source, whose transactions somebody else manages too. */
    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs statements and gives their answer. */
    public <T> T query(Function<Handle, T> work) {
        return jdbi().withHandle(work::apply);
    }

    /** Runs statements that have no answer. */
    public void run(Consumer<Handle> work) {
        jdbi().useHandle(work::accept);
    }

    private Jdbi jdbi() {
        Jdbi ready = jdbi;
        if (ready == null) {
            ready = Jdbi.create(dataSource);
            ready.setTransactionHandler(new CMTTransactionHandler());
            ready.registerArrayType(String.class, "text");
            ready.registerArrayType(Long.class, "bigint");
            ready.registerArrayType(java.util.UUID.class, "uuid");
            jdbi = ready;
        }
        return ready;
    }
}
