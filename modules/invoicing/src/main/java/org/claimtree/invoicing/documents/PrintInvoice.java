package org.claimtree.invoicing.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.invoicing.invoices.InvoiceLine;
import org.claimtree.invoicing.invoices.ReadInvoice;
import org.claimtree.kernel.EntityName;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;

/** Invoices as PDF, for the client or as a superbill. */
@ApplicationScoped
public class PrintInvoice {
    private ReadInvoice reading;
    private Clients clients;
    private MasterDataLog master;
    private RevisionLog log;
    private CodeFacts codes;

    /** For the container. */
    protected PrintInvoice() {}

    @Inject
    public PrintInvoice(ReadInvoice reading, Clients clients, MasterDataLog master, RevisionLog log, CodeFacts codes) {
        this.reading = reading;
        this.clients = clients;
        this.master = master;
        this.log = log;
        this.codes = codes;
    }

    /**
     * @param superbill with codes, diagnoses, NPI and tax id
     * @throws Problem 404
     */
    public byte[] print(UUID invoice, boolean superbill) {
        ReadInvoice.Whole whole = reading.exported(invoice);
        MasterData now = master.asOf(log.current());
        UUID id = whole.invoice().client();
        Letterhead head = head(now, clients.byIds(List.of(id)).get(id), superbill);
        return InvoicePaper.write(head, whole, words(now, whole.invoice(), superbill), superbill);
    }

    Letterhead head(Client client) {
        return head(master.asOf(log.current()), client, false);
    }

    private Letterhead head(MasterData now, Client client, boolean numbers) {
        List<String> sender = new ArrayList<>();
        Practice practice = now.practice(codes.today()).orElse(null);
        if (practice != null) {
            sender.addAll(Letterhead.lines(practice.places().address()));
            if (practice.places().contact() != null
                    && practice.places().contact().phone() != null) {
                sender.add("Phone " + practice.places().contact().phone());
            }
            if (numbers) {
                sender.add("Tax id " + practice.identity().tax().sent().digits()
                        + (practice.identity().npi() == null
                                ? ""
                                : " · NPI " + practice.identity().npi().digits()));
            }
        }
        List<String> receiver = new ArrayList<>(Letterhead.lines(client.person().address()));
        if (numbers) {
            receiver.add("Born " + Letterhead.day(client.person().birthDate()));
        }
        return new Letterhead(
                practice == null ? "" : practice.name().inReadingOrder(),
                sender,
                EntityName.of(client.person().name()).inReadingOrder(),
                receiver);
    }

    private InvoicePaper.Words words(MasterData now, Invoice invoice, boolean numbers) {
        Catalog catalog = codes.now();
        return new InvoicePaper.Words() {
            @Override
            public String code(InvoiceLine line) {
                if (line.done().description() != null) {
                    return line.done().description();
                }
                LocalDate day = line.done().dates().from();
                String meaning = catalog.code(line.done().code(), day)
                        .map(BillingCode::description)
                        .orElse("");
                return meaning.isEmpty() ? line.done().code() : meaning;
            }

            @Override
            public LocalDate sentOn() {
                Instant at = invoice.marks().sentAt();
                return at == null ? null : LocalDate.ofInstant(at, now.zone());
            }

            @Override
            public String provider(InvoiceLine line) {
                Provider provider = now.provider(
                                line.done().provider(), line.done().dates().from())
                        .orElse(null);
                if (provider == null) {
                    return line.done().provider();
                }
                String npi = provider.identity().npi() == null
                        ? ""
                        : " NPI " + provider.identity().npi().digits();
                return provider.name().inReadingOrder() + (numbers ? npi : "");
            }
        };
    }
}
