package org.claimtree.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.claimtree.platform.AsOf;
import org.claimtree.platform.RevisionLog;

/** The rule tree and all profiles as of any revision. */
@ApplicationScoped
public class Profiles {
    private AsOf<ProfileBook> books;

    /** For the container. */
    protected Profiles() {}

    @Inject
    public Profiles(RevisionLog log) {
        books = new AsOf<>(log, revision -> ProfileBook.of(revision, log.entries(ProfileBook.KINDS, revision)));
    }

    public ProfileBook asOf(long revision) {
        return books.at(revision);
    }
}
