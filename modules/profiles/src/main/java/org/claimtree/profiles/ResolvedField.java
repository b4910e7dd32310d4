package org.claimtree.profiles;

import java.util.Optional;

/**
 * One field of one charge.
 *
 * @param field which
 * @param value what is sent; empty when blank, or when the source has nothing
 * @param provenance why
 */
public record ResolvedField(FieldKey field, Optional<FieldValue> value, Provenance provenance) {}
