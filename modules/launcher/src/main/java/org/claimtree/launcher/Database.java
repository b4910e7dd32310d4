package org.claimtree.launcher;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of this run: our own PostgreSQL or one that was named to us. */
interface Database extends AutoCloseable {
    /** JDBC address without user and password. */
    String url();

    /** The lesser role, under which the server works. */
    Login app();

    /** The role that owns the schemas, under which migrations run. */
    Login owner();

    default DataSource asOwner() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(owner().user());
        source.setPassword(owner().password());
        source.setConnectTimeout(10);
        source.setApplicationName("claimtree-launcher");
        // The detail of an error quotes the row.
        source.setLogServerErrorDetail(false);
        return source;
    }

    /**
     * The same for work that opens many short connections, such as migrations: each new one costs a sign-in, which
     * PostgreSQL makes dear on purpose.
     */
    default HikariDataSource poolAsOwner() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(asOwner());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    /** Lets go of the database; our own one is stopped. */
    @Override
    void close();
}
