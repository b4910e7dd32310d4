package org.claimtree.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimtree.directory.MasterData;

/**
 * A tree, its profiles and master data of one revision, made ready for being asked by many charges and many threads. It
 * answers exactly as {@link Resolver} describes and remembers its answers within bounds; what it is made of cannot change,
 * so nothing that it remembers can be wrong.
 */
public final class CompiledResolver {
    /** Charges that differ in what matters to a tree; a large practice's month has about twenty thousand. */
    private static final int ANSWERS = 24_000;

    private static final int VALUES = 100_000;

    private final CompiledTree tree;
    private final MasterData data;
    private final Memory memory;

    /** What was found before. */
    private record Memory(
            Relevance relevance, Periods periods, Memo<Relevance.Key, Answer> answers, Lookup.Known values) {}

    /**
     * What all charges share that differ in nothing that matters.
     *
     * @param standings by ordinal of the field, null where no profile in effect says anything
     * @param values by ordinal of the field, null where nothing is sent
     * @param absent profiles that were wanted and not in effect
     */
    record Answer(Standing[] standings, FieldValue[] values, List<Walk.Absent> absent) {}

    private CompiledResolver(CompiledTree tree, MasterData data, Memory memory) {
        this.tree = tree;
        this.data = data;
        this.memory = memory;
    }

    /** For many charges. */
    public static CompiledResolver of(ProfileBook book, MasterData data) {
        CompiledTree tree = new CompiledTree(book);
        return new CompiledResolver(
                tree,
                data,
                new Memory(
                        new Relevance(tree, book),
                        new Periods(book, data),
                        new Memo<>(ANSWERS),
                        new Lookup.Known(VALUES)));
    }

    /** Finds every answer anew: for charges that come once, and to see what finding costs. */
    public static CompiledResolver withoutMemory(ProfileBook book, MasterData data) {
        return new CompiledResolver(new CompiledTree(book), data, null);
    }

    /** Resolves one charge for one coverage. */
    public Resolution resolve(Facts facts) {
        if (memory == null) {
            return new Resolution(this, facts, answer(facts, null));
        }
        int period = memory.periods().of(facts.date());
        Answer answer = memory.answers()
                .get(
                        memory.relevance().key(facts, period),
                        () -> answer(facts, memory.values().in(period)));
        return new Resolution(this, facts, answer);
    }

    /** Walks the tree and looks the values up, fields that are sources of others first. */
    private Answer answer(Facts facts, Lookup.Known known) {
        Walk walk = new Walk(tree, facts).run();
        FieldValue[] values = new FieldValue[FieldKey.COUNT];
        Lookup lookup = new Lookup(data, facts, known, values);
        for (FieldKey field : FieldKey.ALL) {
            Standing standing = walk.standings()[field.ordinal()];
            if (standing != null) {
                values[field.ordinal()] = lookup.value(field, standing.choice());
            }
        }
        return new Answer(walk.standings(), values, walk.absent());
    }

    /** The same with what somebody said on one claim; fields whose source is such a field follow it. */
    Answer with(Facts facts, Answer answer, Map<FieldKey, TypedOnClaim> typed) {
        FieldValue[] values = new FieldValue[FieldKey.COUNT];
        Lookup lookup = new Lookup(data, facts, null, values);
        for (FieldKey field : FieldKey.ALL) {
            TypedOnClaim said = typed.get(field);
            Standing standing = answer.standings()[field.ordinal()];
            if (said != null) {
                values[field.ordinal()] = lookup.value(field, said.choice());
            } else if (standing != null) {
                values[field.ordinal()] = lookup.value(field, standing.choice());
            }
        }
        return new Answer(answer.standings(), values, answer.absent());
    }

    /** One field with its reason: worked out when somebody asks, because most charges are never asked about. */
    ResolvedField field(FieldKey field, Facts facts, Answer answer) {
        Standing standing = answer.standings()[field.ordinal()];
        return standing == null
                ? new ResolvedField(field, Optional.empty(), Provenance.none(field))
                : standing.settle(new Lookup(data, facts, null, answer.values()), new Labels(data, facts));
    }
}
