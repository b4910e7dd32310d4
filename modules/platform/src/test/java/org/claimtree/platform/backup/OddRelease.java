package org.claimtree.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.claimtree.platform.migration.Migrations;
import org.claimtree.platform.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;

/** Two databases, and a schema with all that tables can have; all is done by roles that are no superusers. */
final class OddRelease implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    static final List<String> SCHEMAS = List.of("platform", "odd");
    private static final String FIRST = """
            create table odd."Big Knot" (
              id bigint generated always as identity (start with 5 increment by 3) primary key,
              twice bigint generated always as (id * 2) stored,
              other bigint references odd."Big Knot",
              loose bigint,
              words text[], body bytea, amount numeric(11,2), at timestamptz, share double precision, day date);
            create sequence odd.tally;
            create table odd.seed (name text primary key, first_knot bigint references odd."Big Knot");
            create trigger append_only before update or delete on odd.seed
              for each row execute function platform.refuse_change();
            create trigger keep_all before truncate on odd.seed
              for each statement execute function platform.refuse_change();
            insert into odd.seed (name) values ('old'), ('gone');
            alter table odd."Big Knot" add constraint knot_seed foreign key (loose) references odd."Big Knot"
              on delete set null;
            create table odd.ring (name text primary key references odd.seed);
            alter table odd.seed add ring text constraint seed_ring references odd.ring;
            create table odd.month (day date not null, n int, primary key (day, n)) partition by range (day);
            create table odd.month_10 partition of odd.month for values from ('2026-10-01') to ('2026-11-01');
            create table odd.month_rest partition of odd.month default;
            """;
    private static final String SECOND = """
            alter table odd.seed add colour text not null default 'grey';
            insert into odd.seed (name, colour) values ('new', 'red');
            create table odd.later (id int primary key);
            """;

    private static final String ROWS = """
                alter table odd.seed disable trigger user;
                delete from odd.seed where name = 'gone';
                alter table odd.seed enable trigger user;
                insert into odd."Big Knot" (loose, words, body, amount, at, share, day) values
                  (null, array['a', 'tab\tnull', null, '\\N', E'line\\nend', '"'], '\\x00ff5c', 1.10,
                   '2026-10-25 01:30:00.123456-04', 0.1, '2026-10-01'),
                  (5, '{}', '', null, 'infinity', 'NaN', null);
                update odd."Big Knot" set other = 8 where id = 5;
                insert into odd.seed (name, first_knot) values (E'\\u4f60\\\\.\\t', 5);
                insert into odd.ring values ('old');
                insert into odd.seed (name, ring) values ('ringed', 'old');
                select nextval('odd.tally'), nextval('odd.tally');
                insert into odd.month values ('2026-10-31', 1), ('2026-12-01', 2);
                """;

    private final Path folder;
    private final URLClassLoader files;
    private final TestDatabase source = TestDatabase.fresh();
    private final TestDatabase target = TestDatabase.fresh();

    /** @param folder for migrations */
    OddRelease(Path folder) {
        this.folder = folder;
        migration("V202601010000__create_odd.sql", FIRST);
        try {
            // Ends with a slash, because the folder exists by now.
            URL root = folder.resolve("files").toUri().toURL();
            files = new URLClassLoader(new URL[] {root}, getClass().getClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
        migrations(source).migrate(SCHEMAS);
        execute(source, ROWS);
    }

    /** Filled. */
    TestDatabase source() {
        return source;
    }

    /** Empty. */
    TestDatabase target() {
        return target;
    }

    /** The second migration of the schema. */
    Path addSecond(String version) {
        return migration("V%s__colour_the_seed.sql".formatted(version), SECOND);
    }

    Manifest take(TestDatabase database, Path to) {
        return new TakeBackup(database.ownerDataSource()).to(to, "1.2", "real", NOON);
    }

    void restore(Path from) {
        restore(from, SCHEMAS);
    }

    void restore(Path from, List<String> schemas) {
        try (BackupFile backup = BackupFile.open(from)) {
            new RestoreBackup(files, target.ownerDataSource(), TestDatabase.APP_ROLE).from(backup, schemas);
        }
    }

    Migrations migrations(TestDatabase database) {
        return new Migrations(files, database.ownerDataSource(), TestDatabase.APP_ROLE);
    }

    /** Number of our schemas in the target. */
    String schemasInTarget() {
        return one(target, "select count(*) from pg_namespace where nspname in ('platform', 'odd')");
    }

    static void execute(TestDatabase database, String sql) {
        try (Connection connection = database.ownerDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    static String one(TestDatabase database, String sql) {
        return Jdbi.create(database.ownerDataSource())
                .withHandle(handle -> handle.select(sql).mapTo(String.class).one());
    }

    private Path migration(String name, String sql) {
        Path path = folder.resolve("files/db/migration/odd").resolve(name);
        try {
            Files.createDirectories(path.getParent());
            return Files.writeString(path, sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
        source.close();
        target.close();
    }
}
