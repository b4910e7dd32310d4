package org.claimtree.profiles.saving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.ProfileCheck;
import org.claimtree.profiles.ProfileJson;

/**
 * Saves a version of a profile, new or existing, as one revision. It acts at once on every rule that uses the profile.
 * Profiles are never deleted, and neither are their versions.
 */
@ApplicationScoped
public class SaveProfile {
    /** Problem type: somebody saved the profile since the caller read it. */
    public static final String STALE = "stale-profile";

    /** Problem type: later versions hold the old value, and the caller has not said which of them to correct. */
    public static final String LATER = "later-versions";

    private ProfileLedger ledger;
    private MasterDataLog masterData;
    private IdempotencyKeys keys;

    /**
     * What is to be saved.
     *
     * @param ref of the profile
     * @param effective first date of service that the version applies to
     * @param profile the full set of overrides, and the name
     * @param correct effective dates of later versions to correct in the same save; null when nothing was said of them
     * @param startedFrom newest revision of the profile that the caller saw, 0 for a new profile
     */
    public record Request(
            String ref, LocalDate effective, Profile profile, List<LocalDate> correct, long startedFrom) {}

    /**
     * @param revision that saved the version
     * @param corrected effective dates of later versions that were corrected with it
     */
    public record Saved(long revision, List<LocalDate> corrected) {}

    /**
     * A later version that could be corrected, as the refusal tells it.
     *
     * @param fields changed fields of which it holds the old value
     */
    public record LaterVersion(LocalDate effective, String name, List<String> fields) {}

    /** For the container. */
    protected SaveProfile() {}

    @Inject
    public SaveProfile(ProfileLedger ledger, MasterDataLog masterData, IdempotencyKeys keys) {
        this.ledger = ledger;
        this.masterData = masterData;
        this.keys = keys;
    }

    /**
     * @param idempotencyKey the caller's key, or null
     * @throws Problem 409 {@link #STALE} or {@link #LATER}, 422 with one problem per field; nothing is saved then
     */
    @Transactional
    public Saved save(Request request, String idempotencyKey) {
        String asked = request.ref() + " " + request.effective() + " " + request.correct() + " " + request.startedFrom()
                + " " + ProfileJson.write(request.profile());
        return keys.once(idempotencyKey, "profiles " + Fingerprint.of(asked), Saved.class, () -> saveOnce(request));
    }

    private Saved saveOnce(Request request) {
        ProfileBook book = ledger.open();
        ledger.demandCurrent(STALE, "the profile", request.startedFrom(), book.profileRevision(request.ref()));
        ProfileCheck check = new ProfileCheck(masterData.asOf(book.revision()));
        ProfileLedger.refuse(check.problems(request.ref(), request.profile(), request.effective(), ""));
        List<LaterVersions.Later> later = chosen(
                request,
                LaterVersions.holdingOldValue(
                        book.profiles().history(request.ref()), request.effective(), request.profile()));
        List<RevisionEntry> entries = new ArrayList<>();
        entries.add(ProfileBook.profileEntry(request.ref(), request.effective(), request.profile()));
        for (LaterVersions.Later version : later) {
            Profile corrected = version.corrected(request.profile());
            ProfileLedger.refuse(check.problems(request.ref(), corrected, version.effective(), ""));
            entries.add(ProfileBook.profileEntry(request.ref(), version.effective(), corrected));
        }
        long revision = ledger.record("profile " + request.ref(), entries);
        return new Saved(
                revision, later.stream().map(LaterVersions.Later::effective).toList());
    }

    /** The later versions that the caller wants corrected; whoever has not heard of them is told first. */
    private static List<LaterVersions.Later> chosen(Request request, List<LaterVersions.Later> holding) {
        if (request.correct() == null) {
            if (!holding.isEmpty()) {
                throw laterVersions(holding);
            }
            return List.of();
        }
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < request.correct().size(); i++) {
            LocalDate date = request.correct().get(i);
            if (holding.stream().noneMatch(v -> v.effective().equals(date))) {
                problems.add(new InputProblem(
                        "/correct/" + i,
                        "NO_SUCH_LATER_VERSION",
                        "No later version of this date holds the old value of a changed field."));
            }
        }
        ProfileLedger.refuse(problems);
        return holding.stream()
                .filter(v -> request.correct().contains(v.effective()))
                .toList();
    }

    private static Problem laterVersions(List<LaterVersions.Later> holding) {
        return new Problem(
                        LATER,
                        409,
                        "Later versions still hold the old value",
                        "Say in \"correct\" which of them are corrected in the same save; an empty list corrects none. Nothing was"
                                + " saved.",
                        holding.stream()
                                .map(v -> new InputProblem(
                                        "/correct",
                                        "LATER_VERSION_HOLDS_OLD_VALUE",
                                        "The version effective " + v.effective() + " still holds the old value of "
                                                + v.fields().stream()
                                                        .map(FieldKey::json)
                                                        .collect(Collectors.joining(", "))
                                                + "."))
                                .toList())
                .with("laterVersions", holding.stream().map(SaveProfile::told).toList());
    }

    private static LaterVersion told(LaterVersions.Later later) {
        return new LaterVersion(
                later.effective(),
                later.content().name(),
                later.fields().stream().map(FieldKey::json).toList());
    }
}
