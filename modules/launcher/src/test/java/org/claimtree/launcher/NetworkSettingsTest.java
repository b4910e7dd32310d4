package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSettingsTest {
    @TempDir
    private static Path folder;

    private static PemPair pair;

    @BeforeAll
    static void makeCertificate() throws Exception {
        pair = PemPair.make(folder, "EC");
    }

    @Test
    void withoutSettingsTheServerIsForThisMachine() throws Exception {
        NetworkSettings network = read(Map.of());

        assertThat(network.isThisMachineOnly()).isTrue();
        assertThat(network.isSecure()).isFalse();
        assertThat(network.shown()).isEqualTo(URI.create("http://127.0.0.1:8080"));
    }

    @Test
    void theOptionStandsAboveTheVariable() throws Exception {
        assertThat(read(Map.of("CLAIMTREE_PORT", "9000")).port()).isEqualTo(9000);
        assertThat(Settings.of(null, Home.Kind.REAL, 9001, Map.of("CLAIMTREE_PORT", "9000"))
                        .network()
                        .port())
                .isEqualTo(9001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void beyondThisMachineItIsTlsOrAProxy(String address) throws Exception {
        assertRefused(
                Map.of("CLAIMTREE_ADDRESS", address),
                "CLAIMTREE_ADDRESS is " + address + ": beyond this machine all goes over TLS. Set"
                        + " CLAIMTREE_TLS_CERTIFICATE and CLAIMTREE_TLS_KEY, or CLAIMTREE_PROXY=true when a proxy in"
                        + " front ends TLS");
        assertThat(read(Map.of("CLAIMTREE_ADDRESS", address, "CLAIMTREE_PROXY", "true"))
                        .isSecure())
                .isTrue();
        assertThat(read(Map.of(
                                "CLAIMTREE_ADDRESS", address,
                                "CLAIMTREE_TLS_CERTIFICATE", pair.certificate().toString(),
                                "CLAIMTREE_TLS_KEY", pair.key().toString()))
                        .isSecure())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "127.0.0.2", "localhost", "::1"})
    void loopbackAddressesNeedNoTls(String address) throws Exception {
        assertThat(read(Map.of("CLAIMTREE_ADDRESS", address)).isThisMachineOnly())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://claims.example.org, https://claims.example.org",
        "https://claims.example.org/, https://claims.example.org",
        "https://claims.example.org:8443, https://claims.example.org:8443"
    })
    void thePublicAddressIsWhatPeopleAreShown(String given, String shown) throws Exception {
        assertThat(read(Map.of("CLAIMTREE_PUBLIC_ADDRESS", given)).shown()).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims.example.org",
                "http://claims.example.org",
                "https://",
                "https://u:p@claims.example.org",
                "https://claims.example.org/app",
                "https://claims.example.org?x=1",
                "https://not an address"
            })
    void whatIsNoPublicAddressIsRefused(String given) {
        assertRefused(
                Map.of("CLAIMTREE_PUBLIC_ADDRESS", given),
                "CLAIMTREE_PUBLIC_ADDRESS is " + given + ", and must look like https://claims.example.org");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Map<String, String> wrong = new HashMap<>(Map.of(
                "CLAIMTREE_PORT", "80800",
                "CLAIMTREE_PROXY", "yes",
                "CLAIMTREE_TLS_KEY", "/nowhere/key.pem",
                "CLAIMTREE_ADDRESS", "no.such.host.invalid",
                "CLAIMTREE_LOG_FILES", "many",
                "CLAIMTREE_DB_URL", "jdbc:h2:mem:x"));

        assertThatThrownBy(() -> Settings.of(null, Home.Kind.DEMO, null, wrong))
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith("8 settings are wrong: ")
                .hasMessageContaining("CLAIMTREE_PORT is 80800, and must be a number from 1 to 65535")
                .hasMessageContaining("CLAIMTREE_PROXY is yes, and must be true or false")
                .hasMessageContaining("CLAIMTREE_TLS_CERTIFICATE and CLAIMTREE_TLS_KEY go together")
                .hasMessageContaining("CLAIMTREE_ADDRESS is no.such.host.invalid, which is no address")
                .hasMessageContaining("CLAIMTREE_LOG_FILES is many, and must be a number from 1 to 1000")
                .hasMessageContaining("CLAIMTREE_DB_URL must start with")
                .hasMessageContaining("CLAIMTREE_DB_URL is set, CLAIMTREE_DB_USER is not")
                .hasMessageContaining("--demo keeps a database of its own");
    }

    @Test
    void theDemoServesThisMachineAlone() {
        assertThatThrownBy(() -> Settings.of(
                        null, Home.Kind.DEMO, null, Map.of("CLAIMTREE_ADDRESS", "0.0.0.0", "CLAIMTREE_PROXY", "true")))
                .hasMessage("--demo serves this machine alone: unset CLAIMTREE_ADDRESS for it");
    }

    @Test
    void filesThatAreNoPairAreNamed() throws Exception {
        PemPair other = PemPair.make(Files.createDirectory(folder.resolve("other")), "EC");
        PemPair rsa = PemPair.make(Files.createDirectory(folder.resolve("rsa")), "RSA");
        Path old = Files.writeString(folder.resolve("old.pem"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n");

        assertTls(pair.certificate(), other.key(), "the key %s is not that of the certificate %s");
        assertTls(pair.certificate(), rsa.key(), "%s holds no EC key");
        assertTls(pair.certificate(), old, "%s holds no private key in PKCS#8 without a password");
        assertTls(pair.certificate(), old, "; openssl pkcs8 -topk8 -nocrypt");
        assertTls(pair.certificate(), folder.resolve("nowhere"), "%s can't be read: NoSuchFile");
        assertThatThrownBy(() -> TlsIdentity.read(pair.key(), pair.key()))
                .hasMessage(pair.key() + " holds no certificate in PEM");
        assertThat(TlsIdentity.read(rsa.certificate(), rsa.key())).isNotNull();
    }

    private static void assertTls(Path certificate, Path key, String message) {
        assertThatThrownBy(() -> TlsIdentity.read(certificate, key))
                .isInstanceOf(TlsIdentity.UnusableException.class)
                .hasMessageContaining(message.formatted(key, certificate));
    }

    private static void assertRefused(Map<String, String> environment, String message) {
        assertThatThrownBy(() -> read(environment))
                .isInstanceOf(LaunchException.class)
                .hasMessage(message);
    }

    private static NetworkSettings read(Map<String, String> environment) throws LaunchException {
        return Settings.of(null, Home.Kind.REAL, null, environment).network();
    }
}
