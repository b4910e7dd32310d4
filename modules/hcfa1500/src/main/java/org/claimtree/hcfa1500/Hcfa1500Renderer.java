package org.claimtree.hcfa1500;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Envelope;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions;

/**
 * Writes claims as the text of CMS-1500 forms (02/12): pages of 66 lines of at most 80 characters of ASCII, each line
 * ended by a line feed and each page by a form feed. A part is the forms of its claims one after the other; a file has
 * nothing before its parts and nothing behind them. {@link Hcfa1500Printer} makes a PDF of it.
 *
 * <p>Invariant: what it returns is complete; text that is described may be cut with a warning, numbers and amounts never
 * are. A claim that {@link #check} holds is refused, and no exception carries data of the claim.
 */
@ApplicationScoped
public class Hcfa1500Renderer implements ClaimRenderer {
    /** Item 31 shows it as it shows every other day, so a check may take any. */
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 2);

    @Override
    public Medium medium() {
        return Medium.PAPER;
    }

    @Override
    public MediumLimits limits(PrintOptions payer) {
        return FormLayout.limits(payer);
    }

    @Override
    public List<Finding> check(ClaimSnapshot claim) {
        List<Finding> findings = new ArrayList<>();
        FormLayout.lay(claim, ANY_DAY, findings::add);
        return List.copyOf(findings);
    }

    @Override
    public byte[] opening(Envelope envelope) {
        return new byte[0];
    }

    @Override
    public byte[] part(Envelope envelope, int number, List<ClaimSnapshot> claims) {
        if (claims.isEmpty()) {
            throw new CannotPrint("A part has at least one claim");
        }
        StringBuilder text = new StringBuilder(claims.size() * 3000);
        for (int i = 0; i < claims.size(); i++) {
            pages(claims.get(i), envelope.at().toLocalDate(), i + 1).forEach(page -> page.appendTo(text));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Laid lay(Envelope envelope, ClaimSnapshot claim) {
        StringBuilder text = new StringBuilder();
        List<Place> places = new ArrayList<>();
        List<FormLayout.Form> forms = FormLayout.lay(claim, envelope.at().toLocalDate(), finding -> {});
        for (int page = 1; page <= forms.size(); page++) {
            FormPage.of(forms.get(page - 1).placements()).appendTo(text);
            for (Spot spot : forms.get(page - 1).spots()) {
                places.add(place(spot, page));
            }
        }
        return new Laid(text.toString(), places);
    }

    private static Place place(Spot spot, int page) {
        Grid.Field box = spot.box();
        return new Place(spot.path(), box.item(), page, box.line(), box.column(), box.width());
    }

    /** Whatever goes wrong below, only its kind gets out: messages of libraries quote what they were given. */
    private static List<FormPage> pages(ClaimSnapshot claim, LocalDate day, int position) {
        try {
            return FormLayout.lay(claim, day, new Refusal(position)).stream()
                    .map(form -> FormPage.of(form.placements()))
                    .toList();
        } catch (CannotPrint e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CannotPrint(e.getClass().getSimpleName() + " while writing");
        }
    }

    @Override
    public byte[] closing(Envelope envelope, int parts) {
        return new byte[0];
    }

    @Override
    public List<Finding> verify(Envelope envelope, byte[] part) {
        return FormVerifier.verify(envelope.at().toLocalDate(), part);
    }
}
