package org.claimtree.identity.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimtree.identity.Permission;
import org.junit.jupiter.api.Test;

/** The table of roles that people read is the one that the program keeps. */
class RolesTableTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (.+) \\(`([A-Z_]+)`\\) \\|(.*)\\|(.*)\\|(.*)\\|(.*)\\|(.*)\\|$");

    @Test
    void the_table_tells_what_each_role_may_do() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("PERMISSIONS.md")))
                .results()
                .toList();
        assertThat(rows).hasSameSizeAs(Permission.values());
        for (MatchResult row : rows) {
            Permission permission = Permission.valueOf(row.group(2));
            assertThat(row.group(1)).isEqualTo(permission.meaning());
            for (int i = 0; i < Profile.ofProduct().size(); i++) {
                Profile profile = Profile.ofProduct().get(i);
                assertThat(row.group(3 + i).strip().equals("×"))
                        .as(profile.name() + " " + permission)
                        .isEqualTo(profile.permissions().contains(permission));
            }
        }
    }
}
