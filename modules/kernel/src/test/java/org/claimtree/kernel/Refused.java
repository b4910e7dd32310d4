package org.claimtree.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How values refuse: by a stable code, in words that never repeat what was given. */
final class Refused {
    private Refused() {}

    static void refused(String code, String given, ThrowingCallable making) {
        Throwable thrown = catchThrowable(making);
        assertThat(thrown).as("%s", given).isInstanceOf(InvalidValue.class);
        assertThat(((InvalidValue) thrown).code()).as("%s", given).isEqualTo(code);
        assertThat(thrown).hasNoCause();
        assertThat(thrown.getMessage()).isNotBlank().endsWith(".");
        if (given != null && given.strip().length() > 1) {
            assertThat(thrown.getMessage()).doesNotContain(given.strip());
        }
    }
}
