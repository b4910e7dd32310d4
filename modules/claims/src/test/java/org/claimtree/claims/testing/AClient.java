package org.claimtree.claims.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtree.clients.Client;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;

/** Jane Doe, born 1990, with one coverage and a signed release of information. */
public final class AClient {
    /** Where she lives. */
    public static final PostalAddress HOME = PostalAddress.us("5 OAK ST", "BALTIMORE", "MD", "212180005");

    private String ref = "1001";
    private PersonName name = new PersonName("DOE", "JANE", null, null);
    private PostalAddress address = HOME;
    private LocalDate death;
    private Client.Consent consent = new Client.Consent("Y", null, false, null);
    private Client.Referral referral;
    private Client.Care care;
    private List<ACoverage> coverages = List.of(ACoverage.aCoverage());

    private AClient() {}

    public static AClient aClient() {
        return new AClient();
    }

    public static AClient aClient(String ref) {
        AClient client = new AClient();
        client.ref = ref;
        return client;
    }

    public String ref() {
        return ref;
    }

    public AClient named(PersonName value) {
        name = value;
        return this;
    }

    public AClient livingAt(PostalAddress value) {
        address = value;
        return this;
    }

    public AClient diedOn(String day) {
        death = LocalDate.parse(day);
        return this;
    }

    /** Consents to disclose substance-use treatment. */
    public AClient discloses(String from, String through) {
        DateSpan days = new DateSpan(LocalDate.parse(from), through == null ? null : LocalDate.parse(through));
        consent = new Client.Consent("Y", null, false, null, days);
        return this;
    }

    public AClient consent(String release, String revoked) {
        consent = new Client.Consent(release, revoked == null ? null : LocalDate.parse(revoked), false, null);
        return this;
    }

    public AClient consent(Client.Consent value) {
        consent = value;
        return this;
    }

    public AClient referredBy(String provider, String number) {
        referral = new Client.Referral(provider, number);
        return this;
    }

    public AClient referredBy(String provider, String number, String payer, String from, String through) {
        referral = new Client.Referral(
                provider, number, payer, new DateSpan(LocalDate.parse(from), LocalDate.parse(through)));
        return this;
    }

    public AClient covered(ACoverage... by) {
        coverages = List.of(by);
        return this;
    }

    public AClient caredFor(List<String> divisions, List<String> clinicians) {
        care = new Client.Care(divisions, clinicians, null, null, null);
        return this;
    }

    public Client build() {
        return new Client(
                id(ref),
                ref,
                new Client.Person(name, LocalDate.of(1990, 6, 15), "F", address, "4105550123", death),
                consent,
                referral,
                Stream.of("F411").map(DiagnosisCode::new).toList(),
                coverages.stream().map(coverage -> coverage.of(ref)).toList(),
                care);
    }

    public static UUID id(String ref) {
        return UUID.nameUUIDFromBytes(("client " + ref).getBytes(StandardCharsets.UTF_8));
    }
}
