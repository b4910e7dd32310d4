package org.claimtree.hcfa1500;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** What the library made, the embedded font above all, as objects of our own file. */
final class LibraryObjects {
    private final PdfFile file;
    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private final Deque<COSDictionary> waiting = new ArrayDeque<>();

    LibraryObjects(PdfFile file) {
        this.file = file;
    }

    /** Writes an object and all that it refers to, under a number that was reserved for it. */
    void write(int number, COSDictionary object) throws IOException {
        numbers.put(object, number);
        waiting.add(object);
        while (!waiting.isEmpty()) {
            COSDictionary next = waiting.remove();
            if (next instanceof COSStream stream) {
                file.stream(numbers.get(next), entries(next), raw(stream));
            } else {
                file.object(numbers.get(next), "<<" + entries(next) + ">>");
            }
        }
    }

    private static byte[] raw(COSStream stream) throws IOException {
        try (InputStream in = stream.createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    private String entries(COSDictionary dictionary) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (!COSName.LENGTH.equals(entry.getKey())) {
                text.append(text(entry.getKey())).append(' ').append(text(entry.getValue()));
            }
        }
        return text.toString();
    }

    private String text(COSBase object) throws IOException {
        if (object instanceof COSObject reference) {
            return text(reference.getObject());
        } else if (object instanceof COSDictionary dictionary) {
            return dictionary(dictionary);
        } else if (object instanceof COSArray array) {
            StringBuilder text = new StringBuilder("[");
            for (COSBase item : array) {
                text.append(text(item)).append(' ');
            }
            return text.append(']').toString();
        }
        return plain(object);
    }

    /** What has a type, fonts and their descriptors, stands by itself (ISO 32000-1, 9.8), and so does every stream. */
    private String dictionary(COSDictionary dictionary) throws IOException {
        if (!(dictionary instanceof COSStream) && !dictionary.containsKey(COSName.TYPE)) {
            return "<<" + entries(dictionary) + ">>";
        }
        if (!numbers.containsKey(dictionary)) {
            numbers.put(dictionary, file.reserve());
            waiting.add(dictionary);
        }
        return PdfFile.to(numbers.get(dictionary));
    }

    private static String plain(COSBase object) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        if (object instanceof COSName name) {
            name.writePDF(text);
        } else if (object instanceof COSInteger number) {
            number.writePDF(text);
        } else if (object instanceof COSFloat number) {
            number.writePDF(text);
        } else if (object instanceof COSBoolean flag) {
            flag.writePDF(text);
        } else if (object instanceof COSString string) {
            return "<" + string.toHexString() + ">";
        } else if (object == null || object instanceof COSNull) {
            return "null";
        } else {
            throw new IOException("An object of a kind that is not written");
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }
}
