package org.claimtree.directory;

import org.claimtree.kernel.InvalidValue;

/**
 * Which rendering provider goes on claims (837P 2310B / 2420A; CMS-1500 item 24J).
 *
 * @param mode see the constants
 * @param provider ref of the provider that {@link Mode#NAMED} sends, else null
 */
public record RenderingSend(Mode mode, String provider) {
    /** As charged: the usual choice. */
    public static final RenderingSend AS_CHARGED = new RenderingSend(Mode.AS_CHARGED, null);

    public RenderingSend {
        if (mode == null || (mode == Mode.NAMED) != (provider != null)) {
            throw new InvalidValue("RENDERING_SEND", "A provider is named exactly when a named provider is sent.");
        }
    }

    /** How the rendering provider is found. */
    public enum Mode {
        /** The insurance provider of the charge; left out when equal to the billing provider. */
        AS_CHARGED,
        /** The insurance provider of the charge, also when equal to the billing provider. */
        ALWAYS,
        /** Nobody: the facility bills. */
        NONE,
        /** One provider for all, such as the medical director. */
        NAMED
    }
}
