package org.claimtree.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.claimtree.platform.migration.SchemaCheck;
import org.claimtree.platform.migration.SchemaList;
import org.claimtree.platform.migration.SchemaVersion;

/**
 * Lets the server start only on a database of its own version: the launcher migrates, as the owner; this side, which
 * works under the lesser role, looks. Whatever works unasked begins behind it ({@link WorkBegins}).
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaGate {
    @Resource(lookup = "java:global/jdbc/claimtree")
    DataSource database;

    @PostConstruct
    void refuseAnotherVersion() {
        ClassLoader files = SchemaGate.class.getClassLoader();
        List<SchemaVersion> mismatches = new SchemaCheck(files, database).mismatches(SchemaList.read(files));
        if (!mismatches.isEmpty()) {
            throw new IllegalStateException("The database is of another version: "
                    + mismatches.stream().map(SchemaGate::describe).collect(Collectors.joining(", ")));
        }
    }

    /** Answers only where the server was let in. */
    public void pass() {
        // Being called is all: an instance that was refused has no methods.
    }

    private static String describe(SchemaVersion version) {
        return "schema %s is at %s, this server needs %s"
                .formatted(version.schema(), version.applied().orElse("none"), version.newest());
    }
}
