package org.claimtree.app.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtree.catalog.Catalog;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.RevisionLog;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.ProfileLock;

/** What the revision log says now, and what it would say after some more entries. */
@ApplicationScoped
public class LogPicture {
    private RevisionLog log;
    private ProfileLock lock;

    /** For the container. */
    protected LogPicture() {}

    @Inject
    public LogPicture(RevisionLog log, ProfileLock lock) {
        this.log = log;
        this.lock = lock;
    }

    /** The log as it is, and as it stays until this transaction ends: nobody else saves what it is compared with. */
    public Now now() {
        lock.take();
        return at(log.current());
    }

    /** The log as of a revision, to look at. */
    public Now at(long revision) {
        List<String> kinds = new ArrayList<>(
                Arrays.stream(MasterKind.values()).map(MasterKind::logKind).toList());
        kinds.addAll(Catalog.KINDS);
        kinds.addAll(ProfileBook.KINDS);
        return new Now(revision, log.entries(kinds, revision));
    }

    /** A picture of the log. */
    public record Now(long revision, List<RecordedEntry> entries) {
        public MasterData master() {
            return MasterData.of(revision, entries);
        }

        public Catalog catalog() {
            return Catalog.of(entries);
        }

        public ProfileBook book() {
            return ProfileBook.of(revision, entries);
        }

        /** Every entry about a subject in the order of the log. */
        public List<RecordedEntry> about(String kind, String subject) {
            return entries.stream()
                    .filter(e ->
                            e.entry().kind().equals(kind) && e.entry().subject().equals(subject))
                    .toList();
        }

        /** The log as it would be after one more revision with these entries. */
        Now after(List<RevisionEntry> more) {
            List<RecordedEntry> all = new ArrayList<>(entries);
            for (int i = 0; i < more.size(); i++) {
                all.add(new RecordedEntry(revision + 1, i + 1, more.get(i)));
            }
            return new Now(revision + 1, all);
        }

        /** Those that say something new: the newest entry of the same subject and date says something else. */
        List<RevisionEntry> onlyChanged(List<RevisionEntry> wanted) {
            Map<List<Object>, String> newest = new HashMap<>();
            for (RecordedEntry recorded : entries) {
                RevisionEntry entry = recorded.entry();
                newest.put(key(entry), entry.content());
            }
            return wanted.stream()
                    .filter(entry -> !entry.content().equals(newest.get(key(entry))))
                    .toList();
        }

        private static List<Object> key(RevisionEntry entry) {
            return List.of(entry.kind(), entry.subject(), entry.effective());
        }
    }
}
