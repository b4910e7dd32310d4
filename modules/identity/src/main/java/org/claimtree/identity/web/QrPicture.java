package org.claimtree.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A QR code as a picture in the page: nothing is fetched, nothing is kept. */
final class QrPicture {
    private QrPicture() {}

    /** Address of the picture, with the picture in it. */
    static String of(String text) {
        BitMatrix dots = dots(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' shape-rendering='crispEdges'>"
                        .formatted(dots.getWidth(), dots.getHeight())
                + "<path fill='#fff' d='M0 0h" + dots.getWidth() + "v" + dots.getHeight() + "H0z'/><path d='" + path
                + "'/></svg>";
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static BitMatrix dots(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException e) {
            throw new IllegalStateException("No QR code", e);
        }
    }
}
