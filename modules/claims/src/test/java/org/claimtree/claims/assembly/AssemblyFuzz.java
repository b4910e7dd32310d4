package org.claimtree.claims.assembly;

import java.util.List;
import java.util.Random;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.invoicing.Charge;

/** Clients and charges that are made of bytes, put together to claims: {@code deploy/fuzz assembly}. */
public final class AssemblyFuzz {
    private static final RandomClientsTest RULES = new RandomClientsTest();

    private AssemblyFuzz() {}

    /** What holds for every client holds for this one. */
    public static void fuzzerTestOneInput(byte[] input) {
        RandomClients random = new RandomClients(new Bytes(input));
        AClient client = random.client();
        List<Charge> charges = ACharge.of(client.ref(), random.charges().toArray(ACharge[]::new));
        RULES.check(client.build(), charges, input.length);
    }

    /** Takes its choices from bytes, and when they are used up from a seed that is always the same. */
    private static final class Bytes extends Random {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;
        private int at;

        Bytes(byte[] bytes) {
            super(0);
            this.bytes = bytes;
        }

        @Override
        protected int next(int bits) {
            if (at >= bytes.length) {
                return super.next(bits);
            }
            int value = 0;
            for (int i = 0; i < Integer.BYTES; i++) {
                value = value << Byte.SIZE | (at < bytes.length ? bytes[at++] & 0xff : 0);
            }
            return value >>> Integer.SIZE - bits;
        }
    }
}
