package org.claimtree.launcher;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Where and how the server listens, in the words of the server.
 *
 * @param arguments of its command line
 * @param settings that are made before it starts
 * @param inside where programs on this machine can call it, without TLS
 */
record Listeners(List<String> arguments, List<String> settings, URI inside) {
    private static final String NETWORK = "set configs.config.server-config.network-config.";
    private static final String PLAIN = "http-listener";
    private static final String TLS = "https-listener";

    /** With TLS, plain HTTP is for this machine alone, on a port that nobody else is told. */
    static Listeners of(NetworkSettings network) {
        List<String> arguments = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        InetAddress address = network.address();
        int port = network.port();
        if (network.tls().isPresent()) {
            arguments.addAll(List.of("--sslport", Integer.toString(port), "--sslcert", TlsIdentity.ALIAS));
            settings.addAll(listener(TLS, address));
            String ssl = NETWORK + "protocols.protocol." + TLS + ".ssl.";
            // Nothing older is offered; said all the same, because a later server may.
            settings.add(ssl + "tls12-enabled=true");
            settings.add(ssl + "tls13-enabled=true");
            address = Ports.loopback();
            port = Ports.anyFree();
        }
        arguments.addAll(List.of("--port", Integer.toString(port)));
        settings.addAll(listener(PLAIN, address));
        return new Listeners(arguments, settings, NetworkSettings.uri("http", address, port));
    }

    private static List<String> listener(String name, InetAddress address) {
        String http = NETWORK + "protocols.protocol." + name + ".http.";
        return List.of(
                NETWORK + "network-listeners.network-listener." + name + ".address=" + address.getHostAddress(),
                http + "compression=on",
                http + "compressable-mime-type=text/html,text/css,text/javascript,text/plain,"
                        + "application/json,application/problem+json",
                // Neither product nor version to strangers.
                http + "server-header=false",
                http + "xpowered-by=false",
                // All headers of a request together; what is longer is refused.
                http + "header-buffer-length-bytes=16384",
                // Calls limit their bodies, and say so; what nobody reads is thrown away, but not for ever. A limit
                // of the server's own would be answered by a page that names its version.
                http + "max-swallowing-input-bytes=67108864",
                // A caller that sends a body by drops holds a thread that long at most.
                http + "connection-upload-timeout-millis=60000",
                http + "request-timeout-seconds=600",
                http + "trace-enabled=false");
    }
}
