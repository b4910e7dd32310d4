package org.claimtree.claims.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.claimtree.clients.Coverage;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;

/** The client's own policy with Aetna, first in order, since 2020. */
public final class ACoverage {
    /** Where the holder of a policy lives who is not the client. */
    public static final PostalAddress HOLDERS_HOME = PostalAddress.us("9 ELM ST", "TOWSON", "MD", "212040009");

    private final String ref;
    private int order = 1;
    private String payer = "AETNA";
    private String plan;
    private PostalAddress claimsAddress;
    private String memberId = "W123456789";
    private String groupNumber;
    private String groupName;
    private String mspType;
    private Coverage.Subscriber subscriber = Coverage.Subscriber.SELF;
    private LocalDate from = LocalDate.of(2020, 1, 1);
    private LocalDate through;
    private String benefits = "Y";

    private ACoverage(String ref) {
        this.ref = ref;
    }

    public static ACoverage aCoverage() {
        return new ACoverage("C1");
    }

    public static ACoverage aCoverage(String ref) {
        return new ACoverage(ref);
    }

    public ACoverage order(int value) {
        order = value;
        return this;
    }

    public ACoverage with(String itsPayer) {
        payer = itsPayer;
        return this;
    }

    public ACoverage plan(String value) {
        plan = value;
        return this;
    }

    public ACoverage claimsTo(PostalAddress value) {
        claimsAddress = value;
        return this;
    }

    public ACoverage memberId(String value) {
        memberId = value;
        return this;
    }

    public ACoverage group(String number, String name) {
        groupNumber = number;
        groupName = name;
        return this;
    }

    public ACoverage mspType(String value) {
        mspType = value;
        return this;
    }

    /** Held by the client's mother. */
    public ACoverage ofMother() {
        return heldBy("19", EntityName.of(new PersonName("DOE", "MARY", null, null)));
    }

    public ACoverage heldBy(String relationship, EntityName name) {
        subscriber = new Coverage.Subscriber(relationship, name, LocalDate.of(1970, 3, 4), "F", HOLDERS_HOME);
        return this;
    }

    public ACoverage from(String day) {
        from = LocalDate.parse(day);
        return this;
    }

    public ACoverage through(String day) {
        through = LocalDate.parse(day);
        return this;
    }

    public ACoverage benefitsAssigned(String value) {
        benefits = value;
        return this;
    }

    /** Of the client who has this ref. */
    public Coverage of(String client) {
        return new Coverage(
                id(client, ref),
                ref,
                order,
                new Coverage.Insurer(payer, plan, claimsAddress),
                new Coverage.Policy(memberId, groupNumber, groupName, mspType),
                subscriber,
                new DateSpan(from, through),
                benefits);
    }

    public static UUID id(String client, String ref) {
        return UUID.nameUUIDFromBytes(("coverage " + client + " " + ref).getBytes(StandardCharsets.UTF_8));
    }
}
