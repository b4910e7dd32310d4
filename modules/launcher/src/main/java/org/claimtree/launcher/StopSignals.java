package org.claimtree.launcher;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C and TERM call our own stop instead of the JVM's shutdown hooks: the server registers one, hooks run side by
 * side, and the database would go away under a server that still works.
 */
final class StopSignals {
    private StopSignals() {}

    /**
     * By reflection, because the compiler warns of {@code sun.misc} in a way that no annotation silences.
     *
     * @param stop must return at once; may be called more than once
     */
    static void call(Runnable stop) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            stop.run();
                        }
                        return null;
                    });
            for (String name : new String[] {"TERM", "INT"}) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
            }
        } catch (ReflectiveOperationException e) {
            Console.warn("stop signals can't be handled, the database may be stopped before the server: " + e);
        }
    }
}
