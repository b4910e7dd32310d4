package org.claimtree.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SchemaListTest {
    @Test
    void commentsAndEmptyLinesAreSkippedAndOrderIsKept() {
        assertThat(SchemaList.read(seeing("# in order\nplatform\n\ndirectory # who\n  catalog  \n")))
                .containsExactly("platform", "directory", "catalog");
    }

    @Test
    void aMissingListIsAnError() {
        assertThatThrownBy(() -> SchemaList.read(seeing(null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("META-INF/claimtree/schemas");
    }

    private static ClassLoader seeing(String text) {
        return new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
