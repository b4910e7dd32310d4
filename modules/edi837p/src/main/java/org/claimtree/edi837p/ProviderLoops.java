package org.claimtree.edi837p;

import java.util.Set;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ClaimProviders.Facility;
import org.claimtree.claimdoc.ClaimProviders.Provider;

/** 2310A to 2310D, 2420A and 2420E: who referred, rendered, supervised and ordered, and where. */
final class ProviderLoops {
    private static final int REFERRING_REFERENCES = 3;
    private static final int REFERENCES = 4;

    private final Elements out;

    ProviderLoops(Elements out) {
        this.out = out;
    }

    void write(ClaimProviders providers) {
        if (providers.referring() != null) {
            person("DN", "providers.referring", providers.referring());
            references("providers.referring", providers.referring(), Codes.REFERRING_SECONDARY, REFERRING_REFERENCES);
        }
        if (providers.rendering() != null) {
            rendering("providers.rendering", providers.rendering());
        }
        if (providers.facility() != null) {
            facility(providers.facility());
        }
        if (providers.supervising() != null) {
            person("DQ", "providers.supervising", providers.supervising());
            references("providers.supervising", providers.supervising(), Codes.PROVIDER_SECONDARY, REFERENCES);
        }
    }

    /** NM1 82, PRV PE, REF. */
    void rendering(String path, Provider provider) {
        name("82", path, provider);
        if (provider.taxonomy() != null) {
            out.start("PRV")
                    .put("PE")
                    .put("PXC")
                    .taxonomy("taxonomy", provider.taxonomy())
                    .end();
        }
        references(path, provider, Codes.PROVIDER_SECONDARY, REFERENCES);
    }

    /** NM1 DK, REF. */
    void ordering(String path, Provider provider) {
        person("DK", path, provider);
        references(path, provider, Codes.REFERRING_SECONDARY, REFERRING_REFERENCES);
    }

    private void person(String entity, String path, Provider provider) {
        if (!provider.name().person()) {
            out.report(Problems.code(path + ".name.person"));
        }
        name(entity, path, provider);
    }

    private void name(String entity, String path, Provider provider) {
        Parties.name(out, entity, path + ".name", provider.name());
        out.at(path).npiIfAny("npi", provider.npi()).end();
    }

    private void references(String path, Provider provider, Set<String> allowed, int max) {
        Parties.references(out, path + ".numbers", provider.numbers(), allowed, max);
    }

    private void facility(Facility facility) {
        Parties.organization(out.at("providers.facility"), "77", "name", facility.name());
        out.npiIfAny("npi", facility.npi()).end();
        Parties.address(out, "providers.facility", "address", facility.address());
        Parties.reference(out, "providers.facility.number", facility.number(), Codes.FACILITY_SECONDARY);
    }
}
