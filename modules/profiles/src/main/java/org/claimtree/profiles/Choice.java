package org.claimtree.profiles;

import java.util.Objects;

/** What a profile says about one field it overrides. */
public sealed interface Choice {
    /** Looked up when a charge is resolved, so it follows master data by itself. */
    record From(Source source) implements Choice {
        public From {
            Objects.requireNonNull(source);
        }
    }

    /** Typed in: stays until somebody saves another version. */
    record Typed(FieldValue value) implements Choice {
        public Typed {
            Objects.requireNonNull(value);
        }
    }

    /** "Send nothing here", which is not the same as not overridden. */
    record Blank() implements Choice {}
}
