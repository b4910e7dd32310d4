package org.claimtree.claims.delivery;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.claimtree.claims.delivery.DropFailure.Kind;
import org.claimtree.platform.Fingerprint;

/** A host in memory, which does what partners' hosts do: breaks off, refuses, takes files away. */
final class Shelf implements FileDrop {
    final Map<String, byte[]> files = new TreeMap<>();
    final List<String> done = new ArrayList<>();
    final List<Address> callers = new ArrayList<>();

    /** What is done just before an act such as {@code rename}, or null. */
    Consumer<String> before = act -> {};

    /** What is done just behind one. */
    Consumer<String> behind = act -> {};

    /** Whether files may be read back. */
    boolean readable = true;

    @Override
    public Session open(Address to) {
        before.accept("open");
        callers.add(to);
        return new Connection();
    }

    @Override
    public boolean isKey(String text) {
        return text.startsWith("KEY");
    }

    static void breakAt(String act, String now) {
        if (act.equals(now)) {
            throw new DropFailure(Kind.LOST);
        }
    }

    private final class Connection implements Session {
        private void act(String act, Runnable work) {
            before.accept(act);
            work.run();
            done.add(act);
            behind.accept(act);
        }

        @Override
        public Optional<Long> size(String name) {
            before.accept("size");
            return Optional.ofNullable(files.get(name)).map(bytes -> (long) bytes.length);
        }

        @Override
        public Optional<String> sha256(String name) {
            return readable ? Optional.of(Fingerprint.of(files.get(name))) : Optional.empty();
        }

        @Override
        public void write(String name, Consumer<OutputStream> content) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            act("write", () -> {
                content.accept(bytes);
                files.put(name, bytes.toByteArray());
            });
        }

        @Override
        public void rename(String from, String to) {
            act("rename", () -> files.put(to, files.remove(from)));
        }

        @Override
        public void remove(String name) {
            act("remove", () -> files.remove(name));
        }

        @Override
        public void close() {
            done.add("close");
        }
    }
}
