package org.claimtree.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.claimtree.platform.migration.SchemaList;
import org.claimtree.platform.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SchemaGateTest {
    private static final List<String> SCHEMAS = SchemaList.read(SchemaGate.class.getClassLoader());

    @Test
    void aDatabaseOfThisVersionPasses() {
        try (TestDatabase database = TestDatabase.fresh(SCHEMAS.toArray(String[]::new))) {
            assertThatCode(gate(database)::refuseAnotherVersion).doesNotThrowAnyException();
        }
    }

    @Test
    void aDatabaseThatWasNotMigratedIsRefused() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThatThrownBy(gate(database)::refuseAnotherVersion)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("schema platform is at none, this server needs 2026");
        }
    }

    private static SchemaGate gate(TestDatabase database) {
        SchemaGate gate = new SchemaGate();
        gate.database = database.appDataSource();
        return gate;
    }
}
