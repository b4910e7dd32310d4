package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtree.kernel.PlacesOfService;
import org.junit.jupiter.api.Test;

/** The edits and the schema know the same places: a claim that passes must not spoil a file. */
class PlacesOfServiceTest {
    private static final Pattern VALUE = Pattern.compile("<value>([0-9]{2})</value>");

    @Test
    void the_schema_lists_what_the_edits_know() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        try (InputStream in = getClass().getResourceAsStream("837.xml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int start = text.indexOf("\"E1331\"");
            Matcher values = VALUE.matcher(text.substring(start, text.indexOf("</elementType>", start)));
            while (values.find()) {
                listed.add(values.group(1));
            }
        }
        assertThat(listed).isEqualTo(new TreeSet<>(PlacesOfService.all())).hasSizeGreaterThan(40);
    }
}
