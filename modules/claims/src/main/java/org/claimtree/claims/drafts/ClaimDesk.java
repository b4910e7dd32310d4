package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.claims.assembly.AnsweredClaim;
import org.claimtree.claims.assembly.ClaimAssembler;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.assembly.Knowledge;
import org.claimtree.claims.edits.Edits;
import org.claimtree.claims.edits.Past;
import org.claimtree.claims.edits.Settling;
import org.claimtree.clients.Client;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.Profiles;
import org.claimtree.profiles.Resolver;

/**
 * Where claims are made: assembly, edits and what the medium demands, in one step and as of one revision. Checking and
 * batch building both ask here, so what a check calls ready is what a batch freezes.
 */
@ApplicationScoped
public class ClaimDesk {
    private MasterDataLog masterData;
    private CatalogLog catalogs;
    private Profiles profiles;
    private final Resolver resolver = new Resolver();
    private final Map<Medium, ClaimRenderer> renderers = new EnumMap<>(Medium.class);

    /** For the container. */
    protected ClaimDesk() {}

    @Inject
    ClaimDesk(MasterDataLog masterData, CatalogLog catalogs, Profiles profiles, Instance<ClaimRenderer> renderers) {
        this(masterData, catalogs, profiles, (Iterable<ClaimRenderer>) renderers);
    }

    /** With the renderers given by hand. */
    public ClaimDesk(
            MasterDataLog masterData, CatalogLog catalogs, Profiles profiles, Iterable<ClaimRenderer> renderers) {
        this.masterData = masterData;
        this.catalogs = catalogs;
        this.profiles = profiles;
        renderers.forEach(renderer -> this.renderers.put(renderer.medium(), renderer));
    }

    /** A desk at which everything is known as of one revision. */
    public AsOf asOf(long revision, LocalDate today) {
        return new AsOf(masterData.asOf(revision), catalogs.asOf(revision), profiles.asOf(revision), today);
    }

    /** The renderer of a medium. */
    public ClaimRenderer renderer(Medium medium) {
        ClaimRenderer renderer = renderers.get(medium);
        if (renderer == null) {
            throw new IllegalStateException("No renderer for " + medium);
        }
        return renderer;
    }

    /** The desk as of one revision. */
    public final class AsOf {
        private final MasterData master;
        private final Catalog catalog;
        private final ClaimAssembler assembler;
        private final LocalDate today;

        private AsOf(MasterData master, Catalog catalog, ProfileBook book, LocalDate today) {
            this.master = master;
            this.catalog = catalog;
            this.today = today;
            this.assembler = new ClaimAssembler(
                    new Knowledge(master, catalog, resolver.of(book, master)::resolve, this::limits));
        }

        public MasterData master() {
            return master;
        }

        /** The practice's date at this desk. */
        public LocalDate today() {
            return today;
        }

        /** Whether earlier days of service make a difference at this desk. */
        boolean countsVisits() {
            return catalog.authorizationNeeds().countVisits() || catalog.bundles();
        }

        /**
         * Drafts of one client's charges with all findings.
         *
         * @param past of the client
         */
        public List<ClaimDraft> drafts(Client client, Collection<Charge> charges, Past past) {
            return assembler.assemble(client, charges, past.byHand(), null).stream()
                    .map(draft -> checked(draft, past))
                    .toList();
        }

        /**
         * Claims to the next payer of one that the payer before answered, with all findings.
         *
         * @param prior the claim that is replaced, or null
         */
        public List<ClaimDraft> drafts(Client client, AnsweredClaim answered, Past past, ClaimInput.Prior prior) {
            return assembler.assemble(client, answered.openOn(today), past.byHand(), prior).stream()
                    .map(draft -> checked(draft, past))
                    .toList();
        }

        /**
         * A claim that replaces another one, with all findings: more than one when the charges do not share a claim any
         * more, none when no payer pays for any of them.
         *
         * @param prior the claim that is replaced
         */
        public List<ClaimDraft> replacements(
                Client client, Collection<Charge> charges, Past past, ClaimInput.Prior prior) {
            return assembler.assemble(client, charges, past.byHand(), prior).stream()
                    .map(draft -> checked(draft, past))
                    .toList();
        }

        /** In what charges differ that a claim says once; empty when they may share one. */
        List<String> differences(Client client, Collection<Charge> charges, Past past) {
            return assembler.differences(client, charges, past.byHand());
        }

        /** A stored claim made again as one that voids it, with what its medium demands. */
        public ClaimDraft voids(ClaimInput input, Medium medium, ClaimInput.Prior prior) {
            ClaimDraft draft = assembler.again(input.after(prior), medium);
            return draft.with(renderer(medium).check(draft.snapshot()));
        }

        /** A stored claim made again of what it was made of; no edits are asked. */
        public ClaimDraft again(ClaimInput input, Medium medium) {
            return assembler.again(input, medium);
        }

        private ClaimDraft checked(ClaimDraft draft, Past past) {
            Settling settling = new Settling(master, past.overrides());
            List<Finding> found = new ArrayList<>(draft.findings());
            found.addAll(Edits.check(draft, master, catalog, past, today));
            ClaimDraft edited = draft.found(settling.settle(draft, found));
            // The medium's own check needs a complete claim: what is missing has been found already.
            return edited.isHeld()
                    ? edited
                    : edited.with(
                            settling.settle(draft, renderer(draft.medium()).check(draft.snapshot())));
        }

        private MediumLimits limits(Medium medium, PrintOptions payer) {
            return renderer(medium).limits(payer);
        }
    }
}
