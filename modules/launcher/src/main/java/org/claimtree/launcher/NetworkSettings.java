package org.claimtree.launcher;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the server listens, and who may see what goes over the line.
 *
 * @param address that is listened on
 * @param tls ends here
 * @param proxy a proxy in front ends TLS, and what it says of the caller is believed
 * @param publicAddress that people type, when it is not the one that is listened on
 */
record NetworkSettings(
        InetAddress address, int port, Optional<TlsIdentity> tls, boolean proxy, Optional<URI> publicAddress) {
    static final String ADDRESS = "CLAIMTREE_ADDRESS";
    private static final String PORT = "CLAIMTREE_PORT";
    private static final String CERTIFICATE = "CLAIMTREE_TLS_CERTIFICATE";
    private static final String KEY = "CLAIMTREE_TLS_KEY";
    private static final String PROXY = "CLAIMTREE_PROXY";
    private static final String PUBLIC_ADDRESS = "CLAIMTREE_PUBLIC_ADDRESS";
    private static final int HIGHEST_PORT = 65_535;
    private static final String LOOPBACK = "127.0.0.1";

    /** Plain HTTP for callers on this machine. */
    static NetworkSettings onThisMachine(int port) {
        return new NetworkSettings(Ports.loopback(), port, Optional.empty(), false, Optional.empty());
    }

    /** @param portOption stands above the environment, may be null */
    static NetworkSettings of(Integer portOption, Environment environment) {
        NetworkSettings settings = new NetworkSettings(
                address(environment),
                port(portOption, environment),
                tls(environment),
                environment.flag(PROXY),
                publicAddress(environment));
        boolean wantsTls = environment.text(CERTIFICATE).isPresent()
                || environment.text(KEY).isPresent();
        if (!settings.isThisMachineOnly() && !settings.proxy && !wantsTls) {
            environment.problem(("%s is %s: beyond this machine all goes over TLS. Set %s and %s, or %s=true when a"
                            + " proxy in front ends TLS")
                    .formatted(ADDRESS, environment.text(ADDRESS).orElse(LOOPBACK), CERTIFICATE, KEY, PROXY));
        }
        return settings;
    }

    boolean isThisMachineOnly() {
        return address.isLoopbackAddress();
    }

    /** Whether people reach the server through TLS, ended here or by the proxy. */
    boolean isSecure() {
        return tls.isPresent() || proxy;
    }

    /** Address to show to people. */
    URI shown() {
        return publicAddress.orElse(uri(tls.isPresent() ? "https" : "http", address, port));
    }

    /** An address that somebody on this machine can call. */
    static URI uri(String scheme, InetAddress address, int port) {
        InetAddress host = address.isAnyLocalAddress() ? Ports.loopback() : address;
        String text = host.getHostAddress();
        return URI.create("%s://%s:%d".formatted(scheme, text.contains(":") ? "[" + text + "]" : text, port));
    }

    private static InetAddress address(Environment environment) {
        String text = environment.text(ADDRESS).orElse(LOOPBACK);
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            environment.problem("%s is %s, which is no address of this machine".formatted(ADDRESS, text));
            return Ports.loopback();
        }
    }

    private static int port(Integer option, Environment environment) {
        if (option == null) {
            return environment.number(PORT, 1, HIGHEST_PORT, 8080);
        }
        if (option < 1 || option > HIGHEST_PORT) {
            environment.problem("%d is not a port".formatted(option));
        }
        return option;
    }

    private static Optional<TlsIdentity> tls(Environment environment) {
        Optional<String> certificate = environment.text(CERTIFICATE);
        Optional<String> key = environment.text(KEY);
        if (certificate.isPresent() != key.isPresent()) {
            environment.problem("%s and %s go together, one of them is not set".formatted(CERTIFICATE, KEY));
        }
        if (certificate.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TlsIdentity.read(Path.of(certificate.get()), Path.of(key.get())));
        } catch (TlsIdentity.UnusableException e) {
            environment.problem(e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<URI> publicAddress(Environment environment) {
        return environment.text(PUBLIC_ADDRESS).flatMap(text -> {
            try {
                URI uri = new URI(text);
                boolean bare = uri.getRawPath() == null || uri.getRawPath().matches("/?");
                boolean nothingElse =
                        uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
                if ("https".equals(uri.getScheme()) && uri.getHost() != null && bare && nothingElse) {
                    return Optional.of(URI.create("https://" + uri.getRawAuthority()));
                }
            } catch (URISyntaxException e) {
                // Said below, as of any other text.
            }
            environment.problem(
                    "%s is %s, and must look like https://claims.example.org".formatted(PUBLIC_ADDRESS, text));
            return Optional.empty();
        });
    }
}
