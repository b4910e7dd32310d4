package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String URL = "jdbc:postgresql://db.example/practice";

    @Test
    void theHomeIsTheOptionThenTheVariableThenTheDefault() throws Exception {
        Path user = Path.of(System.getProperty("user.home"));
        Map<String, String> variable = Map.of("CLAIMTREE_HOME", "/srv/ct");

        assertThat(home(Path.of("/opt/ct"), Home.Kind.REAL, variable)).hasToString("/opt/ct");
        assertThat(home(null, Home.Kind.REAL, variable)).hasToString("/srv/ct");
        assertThat(home(null, Home.Kind.REAL, Map.of())).isEqualTo(user.resolve(".claimtree"));
    }

    @Test
    void theDemoHasAHomeOfItsOwn() throws Exception {
        Path user = Path.of(System.getProperty("user.home"));

        assertThat(home(null, Home.Kind.DEMO, Map.of("CLAIMTREE_HOME", "/srv/ct")))
                .hasToString("/srv/ct-demo");
        assertThat(home(null, Home.Kind.DEMO, Map.of())).isEqualTo(user.resolve(".claimtree-demo"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void whatIsNoPortIsRefused(int port) {
        assertThatThrownBy(() -> Settings.of(null, Home.Kind.REAL, port, Map.of()))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("is not a port");
    }

    @Test
    void withoutAnAddressTheDatabaseIsOurOwn() throws Exception {
        assertThat(database(Map.of("CLAIMTREE_DB_USER", "x"))).isEmpty();
        assertThat(database(Map.of("CLAIMTREE_DB_URL", " "))).isEmpty();
    }

    @Test
    void anExternalDatabaseHasARuntimeUserAndPerhapsAnOwner() throws Exception {
        DatabaseSettings settings = database(Map.of(
                        "CLAIMTREE_DB_URL", URL,
                        "CLAIMTREE_DB_USER", "app",
                        "CLAIMTREE_DB_PASSWORD", "one",
                        "CLAIMTREE_DB_OWNER_USER", "owner",
                        "CLAIMTREE_DB_OWNER_PASSWORD", "two"))
                .orElseThrow();

        assertThat(settings.app()).isEqualTo(new Login("app", "one"));
        assertThat(settings.owner()).hasValue(new Login("owner", "two"));
        assertThatThrownBy(() -> database(Map.of("CLAIMTREE_DB_URL", URL)))
                .hasMessageContaining("CLAIMTREE_DB_USER is not");
    }

    @Test
    void passwordsDoNotShow() {
        assertThat(new Login("app", "s3cret")).hasToString("app");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example/practice, db.example:5432/practice",
        "jdbc:postgresql://db.example:6000/practice?user=u&password=s3cret, db.example:6000/practice",
        "jdbc:postgresql://[not, (unreadable address)"
    })
    void onlyThePlaceOfAnAddressIsShown(String url, String place) {
        assertThat(ExternalDatabase.place(url)).isEqualTo(place);
    }

    private static Optional<DatabaseSettings> database(Map<String, String> environment) throws LaunchException {
        return Settings.of(null, Home.Kind.REAL, null, environment).database();
    }

    private static Path home(Path option, Home.Kind kind, Map<String, String> environment) throws LaunchException {
        return Settings.of(option, kind, 8080, environment).home();
    }
}
