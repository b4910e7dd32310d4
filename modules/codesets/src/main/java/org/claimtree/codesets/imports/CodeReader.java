package org.claimtree.codesets.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.claimtree.platform.Problem;

/** Reads one kind of file, line by line. */
interface CodeReader {
    /**
     * @param file its bytes, unpacked
     * @param to takes each code that is right
     * @param findings takes what is wrong; the file is refused when there is any
     * @throws Problem 422 when it makes no sense to read on
     */
    void read(InputStream file, Consumer<ListedCode> to, Findings findings) throws IOException;
}
