package org.claimtree.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TestDatabaseTest {
    private static final String INSERT = "insert into sample.note (body) values ('one')";
    private static final String COUNT = "select count(*) from sample.note";

    @Test
    void everyDatabaseStartsEmpty() {
        try (TestDatabase first = TestDatabase.fresh("sample");
                TestDatabase second = TestDatabase.fresh("sample")) {
            Jdbi.create(first.appDataSource()).useHandle(handle -> handle.execute(INSERT));

            assertThat(count(first)).isEqualTo(1);
            assertThat(count(second)).isZero();
        }
    }

    @Test
    void theLesserRoleHasOnlyWhatItWasGranted() {
        try (TestDatabase database = TestDatabase.fresh("sample")) {
            Jdbi app = Jdbi.create(database.appDataSource());

            assertThatThrownBy(() -> app.useHandle(handle -> handle.execute("delete from sample.note")))
                    .isInstanceOf(UnableToExecuteStatementException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> app.useHandle(handle -> handle.execute("create table sample.other (id int)")))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theOwnerIsNoSuperuser() {
        try (TestDatabase database = TestDatabase.fresh("sample")) {
            boolean superuser = Jdbi.create(database.ownerDataSource())
                    .withHandle(handle -> handle.select("select rolsuper from pg_roles where rolname = current_user")
                            .mapTo(Boolean.class)
                            .one());

            assertThat(superuser).isFalse();
        }
    }

    private static int count(TestDatabase database) {
        return Jdbi.create(database.appDataSource())
                .withHandle(handle -> handle.select(COUNT).mapTo(Integer.class).one());
    }
}
