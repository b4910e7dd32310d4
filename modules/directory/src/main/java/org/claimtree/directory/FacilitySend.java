package org.claimtree.directory;

/** When the service facility goes on claims (837P 2310C; CMS-1500 item 32). */
public enum FacilitySend {
    /**
     * When its address is not the billing address or it has an NPI of its own, and the service was not at home or by
     * telehealth.
     */
    WHEN_DIFFERENT,
    ALWAYS,
    /** Always, also by telehealth, but not for services at the patient's home (place of service 12). */
    ALWAYS_BUT_HOME,
    NEVER
}
