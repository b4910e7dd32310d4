package org.claimtree.claims.delivery;

import java.io.OutputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.claimtree.claims.delivery.DropFailure.Kind;

/**
 * One try to drop a file so that it arrives once: it is written beside its name, measured, and then given its name. That it
 * is about to get its name is written down before; a later try looks for it first. Pure but for the port.
 */
final class Upload {
    /** Partners do not take what ends like this. */
    private static final String PART = ".part";

    private Upload() {}

    /**
     * A file on its way.
     *
     * @param size bytes
     * @param sha256 hex
     * @param handedOver whether an earlier try was about to give it its name
     * @param content writes its bytes
     */
    record Parcel(String name, long size, String sha256, boolean handedOver, Consumer<OutputStream> content) {}

    /** How it came to lie there. */
    enum Arrival {
        DELIVERED("Delivered."),
        /** An earlier try had done it. */
        FOUND("Delivered by the try before, which broke off behind it: the same file lay there."),
        /** Somebody else had. */
        LAY_THERE("The same file lay there already; it was not sent once more.");

        private final String sentence;

        Arrival(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /**
     * @param beforeItIsNamed writes down that the file is about to get its name; false when somebody else goes on with it
     * @throws DropFailure when it does not work
     */
    static Arrival run(FileDrop.Session host, Parcel parcel, BooleanSupplier beforeItIsNamed) {
        Optional<Long> there = host.size(parcel.name());
        if (there.isPresent()) {
            if (!isSame(host, parcel, there.get())) {
                throw new DropFailure(Kind.NAME_TAKEN);
            }
            return parcel.handedOver() ? Arrival.FOUND : Arrival.LAY_THERE;
        }
        String part = parcel.name() + PART;
        // What still lies beside its name never got it.
        if (parcel.handedOver() && host.size(part).isEmpty()) {
            throw new DropFailure(Kind.GONE);
        }
        host.write(part, parcel.content());
        if (host.size(part).orElse(-1L) != parcel.size()) {
            throw new DropFailure(Kind.INCOMPLETE);
        }
        if (!beforeItIsNamed.getAsBoolean()) {
            throw new DropFailure(Kind.TAKEN_OVER);
        }
        host.rename(part, parcel.name());
        // A partner may have taken it since: then there is nothing to measure.
        if (host.size(parcel.name()).orElse(parcel.size()) != parcel.size()) {
            throw new DropFailure(Kind.INCOMPLETE);
        }
        return Arrival.DELIVERED;
    }

    /** Names hold a control number that is given once, so length and name are enough where nothing may be read. */
    private static boolean isSame(FileDrop.Session host, Parcel parcel, long size) {
        return size == parcel.size()
                && host.sha256(parcel.name()).map(parcel.sha256()::equals).orElse(true);
    }
}
