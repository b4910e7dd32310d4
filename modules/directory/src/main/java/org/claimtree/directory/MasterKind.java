package org.claimtree.directory;

/** The kinds of master data, and the class of each one's content. */
public enum MasterKind {
    PRACTICE(Practice.class),
    DIVISION(Division.class),
    CLIENT_GROUP(ClientGroup.class),
    LOCATION(Location.class),
    PROVIDER(Provider.class),
    PAYER(Payer.class),
    PLAN(Plan.class),
    FORM_TYPE(FormType.class),
    PARTNER(TradingPartner.class);

    private final Class<?> content;

    MasterKind(Class<?> content) {
        this.content = content;
    }

    /** What a version of this kind holds. */
    public Class<?> content() {
        return content;
    }

    /** Its name in the revision log. */
    public String logKind() {
        return "directory." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
