package org.claimtree.codesets.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.claimtree.codesets.CodeSet;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Puts the codes that come with ClaimTree where nothing was imported yet, in words of our own, so that the first day has
 * codes to choose from. A later ClaimTree with other ones replaces them; an import takes their place for good.
 */
@ApplicationScoped
public class LoadStartSet {
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private Sql sql;
    private Releases releases;

    /** For the container. */
    protected LoadStartSet() {}

    @Inject
    public LoadStartSet(Sql sql, Releases releases) {
        this.sql = sql;
        this.releases = releases;
    }

    /**
     * Loads what is missing; does nothing where all is there.
     *
     * @return how many sets were loaded
     */
    @Transactional
    public int load() {
        return sql.query(h -> {
            Releases.lock(h);
            Merge.prepare(h);
            int loaded = 0;
            for (CodeSet set : CodeSet.values()) {
                // Nothing of CPT ships.
                if (set != CodeSet.LICENSED && load(h, set)) {
                    loaded++;
                }
            }
            return loaded;
        });
    }

    private boolean load(Handle h, CodeSet set) {
        try (CodeFile file = CodeFile.of(resource(set))) {
            Optional<Releases.Last> last = releases.last(h, set);
            boolean stays = last.filter(l -> !l.start() || l.fingerprint().equals(file.fingerprint()))
                    .isPresent();
            if (!stays) {
                store(h, set, file);
            }
            return !stays;
        }
    }

    private void store(Handle h, CodeSet set, CodeFile file) {
        Findings findings = new Findings();
        StagedCodes staged = new StagedCodes(h);
        try (staged) {
            file.read(set, text -> new TableReader(set).read(text, staged, findings));
            findings.refuse();
        }
        Merge merge = new Merge(h, set, ALWAYS);
        int added = merge.plan(true).added();
        h.createUpdate("delete from codesets.code where code_set = :set")
                .bind("set", set.name())
                .execute();
        Releases.Title title = new Releases.Title("Start set", true, ALWAYS, file.fingerprint());
        merge.apply(
                releases.add(h, title, new CodeImportReport.Part(set, staged.codes(set), 0, added, 0, 0, 0, false)));
    }

    private static InputStream resource(CodeSet set) {
        String name = "/org/claimtree/codesets/start/" + set.name().toLowerCase(Locale.ROOT) + ".csv";
        try (InputStream in = LoadStartSet.class.getResourceAsStream(name)) {
            return new ByteArrayInputStream(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
